package uk.haven.children;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** Which children are in which vulnerable groups, by evidence that schools send or as a person entered it. */
public interface Groups {

    /** Groups of each child at the date, with a fixed number of queries; children in none are absent. */
    Map<ChildId, List<Membership>> of(Collection<ChildId> children, LocalDate date);

    /**
     * @param source where it is known from: "free school meals: Y, sent by the school", or as a person entered it
     * @param entered whether a person entered it
     */
    record Membership(VulnerableGroup group, LocalDate since, String source, boolean entered) {}
}
