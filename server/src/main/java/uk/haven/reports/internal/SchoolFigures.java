package uk.haven.reports.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SchoolingFigures;
import uk.haven.schooling.SchoolingFigures.AttendanceBy;
import uk.haven.schooling.SchoolingFigures.ExclusionRow;
import uk.haven.schooling.SchoolingFigures.ExclusionsBy;
import uk.haven.schooling.SchoolingFigures.PeriodLength;
import uk.haven.schooling.SessionCounts;
import uk.haven.vulnerability.Vulnerability;

/** Exact figures of one school for its own staff, from what they may see themselves. */
@Service
public class SchoolFigures {

    private static final String BATCH = "school view";

    private final Children children;
    private final Vulnerability vulnerability;
    private final SchoolingFigures schooling;
    private final Partnership partnership;
    private final Audit audit;
    private final Reading reading;

    SchoolFigures(
            Children children,
            Vulnerability vulnerability,
            SchoolingFigures schooling,
            Partnership partnership,
            Audit audit,
            Reading reading) {
        this.children = children;
        this.vulnerability = vulnerability;
        this.schooling = schooling;
        this.partnership = partnership;
        this.audit = audit;
        this.reading = reading;
    }

    /**
     * @param levels recorded level of each child who has one
     * @param proposals proposed level of each child who has one
     * @param proposedAbove children whose proposal is above their recorded level
     * @param persistentlyAbsent children on roll, by the rule of the year
     */
    public record Figures(
            int pupils,
            Collection<Integer> levels,
            Collection<Integer> proposals,
            int proposedAbove,
            int keyWorkers,
            int persistentlyAbsent,
            SessionCounts year,
            List<HalfTermSessions> halfTerms,
            ExclusionRow exclusions) {

        public int withLevel() {
            return levels.size();
        }

        public int recorded(int level) {
            return (int) levels.stream().filter(each -> each == level).count();
        }

        public int proposed(int level) {
            return (int) proposals.stream().filter(each -> each == level).count();
        }
    }

    /** @param label {@code Half-term 1} */
    public record HalfTermSessions(String label, SessionCounts counts) {}

    /** The school's figures at the date; the viewer is on its staff. */
    public Figures of(long schoolId, LocalDate asOf) {
        School school = partnership.school(schoolId).orElseThrow();
        ExclusionRow exclusions = exclusions(school, asOf);
        return reading.inTransaction(() -> {
            audit.record(new Audit.Entry("school.viewed", "school", Long.toString(schoolId), ""));
            var ids = children.onRoll(schoolId, asOf).stream().map(Child::id).toList();
            Map<ChildId, Integer> levels = vulnerability.recordedLevels(ids, asOf);
            Map<ChildId, Integer> proposals = vulnerability.proposedLevels(ids, asOf);
            int above = (int) proposals.entrySet().stream()
                    .filter(each -> each.getValue() > levels.getOrDefault(each.getKey(), 0))
                    .count();
            var halves = halfTerms(school, asOf);
            return new Figures(
                    ids.size(),
                    levels.values(),
                    proposals.values(),
                    above,
                    partnership.keyWorkers(asOf).getOrDefault(schoolId, 0),
                    schooling.persistentlyAbsent(ids, asOf),
                    halves.stream().map(HalfTermSessions::counts).reduce(SessionCounts.NONE, SessionCounts::plus),
                    halves,
                    exclusions);
        });
    }

    private List<HalfTermSessions> halfTerms(School school, LocalDate asOf) {
        return year(asOf)
                .map(year -> schooling.attendance(year, AttendanceBy.SCHOOL, PeriodLength.HALF_TERM, asOf).stream()
                        .filter(row -> row.key().equals(school.laestab()))
                        .map(row ->
                                new HalfTermSessions("Half-term " + row.period().substring(2), row.counts()))
                        .toList())
                .orElse(List.of());
    }

    /** Counted as batch work, since a child may have left who was excluded here; only this school's row is kept. */
    private ExclusionRow exclusions(School school, LocalDate asOf) {
        var none = new ExclusionRow(school.laestab(), 0, 0, 0, 0);
        return reading.asBatch(
                BATCH,
                () -> year(asOf)
                        .flatMap(year -> schooling.exclusions(year, ExclusionsBy.SCHOOL, asOf).stream()
                                .filter(row -> row.key().equals(school.laestab()))
                                .findFirst())
                        .orElse(none));
    }

    private Optional<SchoolYear> year(LocalDate asOf) {
        return partnership.calendar().schoolYearAt(asOf);
    }
}
