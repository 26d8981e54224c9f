package uk.haven.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/** How many children are supported, by school and recorded level: numbers, no child. Call inside a transaction. */
public interface SupportedChildren {

    /**
     * Children for whom something is done at a school, each once, however much is done.
     *
     * @param level recorded level (1–3) on the day; 0 for those without one
     */
    record AtSchool(long schoolId, int level, int children) {}

    /**
     * What counts as support on the day ({@link Interventions#countingFrom}) of the schools' children, as far as the viewer may
     * see it; nothing of a school and level without a child.
     */
    List<AtSchool> at(Collection<Long> schools, LocalDate day);
}
