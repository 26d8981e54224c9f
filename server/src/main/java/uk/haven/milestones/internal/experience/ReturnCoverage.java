package uk.haven.milestones.internal.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.milestones.domain.experience.ReturnedCoverage;
import uk.haven.milestones.domain.experience.ReturnedCoverage.OfArea;
import uk.haven.milestones.domain.experience.ReturnedCoverage.Row;
import uk.haven.milestones.internal.StandardsEvaluation;
import uk.haven.platform.SchoolYear;

/** The part of a school's yearly return that is about experiences. Call inside a transaction. */
@Component
public class ReturnCoverage {

    private final Experiences experiences;
    private final ReturnCoverageStore store;
    private final StandardsEvaluation evaluation;

    ReturnCoverage(Experiences experiences, ReturnCoverageStore store, StandardsEvaluation evaluation) {
        this.experiences = experiences;
        this.store = store;
        this.evaluation = evaluation;
    }

    /** What the return says: its snapshot once it was submitted, else what it would say as of the day. */
    public List<Row> rows(DataReturn held, SchoolYear year, LocalDate asOf) {
        return held.taken()
                ? store.rows(held.id())
                : now(held.schoolId(), year, asOf).rows();
    }

    /** Takes the snapshot. */
    public void take(DataReturn held, SchoolYear year, LocalDate today) {
        store.take(held.id(), held.schoolId(), now(held.schoolId(), year, today));
    }

    /** How many leave a phase without something, by area, of every return of the year, by school. */
    public Map<Long, List<OfArea>> areas(SchoolYear year) {
        return store.areas(year);
    }

    private ReturnedCoverage now(long school, SchoolYear year, LocalDate asOf) {
        return evaluation
                .rollDay(year, asOf)
                .map(day ->
                        ReturnedCoverage.of(experiences.at(List.of(school), day).standings()))
                .orElse(ReturnedCoverage.NONE);
    }
}
