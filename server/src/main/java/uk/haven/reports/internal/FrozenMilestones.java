package uk.haven.reports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.milestones.MilestoneReturns;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.SchoolYear;
import uk.haven.reports.domain.LackingBySchool;
import uk.haven.reports.domain.LettersBySchool;
import uk.haven.reports.domain.MilestonesBySchool;
import uk.haven.vulnerability.ReturnState;

/**
 * Milestones as the partnership may see them: the latest year for which every school's return is locked, so that the
 * figures no longer change and no two releases can be subtracted; protected before they leave here.
 */
@Service
public class FrozenMilestones {

    private static final String BATCH = "milestones of the partnership";

    private final Partnership partnership;
    private final MilestoneReturns returns;
    private final DisclosureControl disclosure;
    private final Audit audit;
    private final Reading reading;

    FrozenMilestones(
            Partnership partnership,
            MilestoneReturns returns,
            DisclosureControl disclosure,
            Audit audit,
            Reading reading) {
        this.partnership = partnership;
        this.returns = returns;
        this.disclosure = disclosure;
        this.audit = audit;
        this.reading = reading;
    }

    /**
     * The year's figures, protected.
     *
     * @param lacking who leaves a phase without some experience; empty when no return says anything of it
     * @param letters rows of the table of Letters and Sounds, the partnership's alone when no school has a Year R
     */
    public record Protected(
            SchoolYear year,
            List<MilestonesBySchool.Row> rows,
            ProtectedTable table,
            Optional<Lacking> lacking,
            List<LettersBySchool.Row> letters,
            ProtectedTable letterTable) {}

    /** @param areas names by their codes, which are the table's columns */
    public record Lacking(Map<String, String> areas, ProtectedTable table) {}

    /** How far the returns of a year are. */
    public record Progress(SchoolYear year, long locked, int schools) {}

    /** The latest year begun by the date whose returns are all locked. */
    public Optional<Protected> latest(LocalDate asOf) {
        return reading.asBatch(BATCH, () -> {
            for (SchoolYear year : years(asOf)) {
                List<SchoolReturn> sent = returns.of(year);
                List<School> expected = expected(year);
                boolean whole = !expected.isEmpty()
                        && expected.stream()
                                .allMatch(school -> sent.stream()
                                        .anyMatch(each ->
                                                each.schoolId() == school.id() && each.state() == ReturnState.LOCKED));
                if (whole) {
                    audit.record(
                            new Audit.Entry("partnership.milestones.viewed", "milestones_return", "", year.toString()));
                    List<SchoolReturn> locked = sent.stream()
                            .filter(each -> each.state() == ReturnState.LOCKED)
                            .toList();
                    var by = MilestonesBySchool.of(partnership.schools(), locked);
                    var letters = LettersBySchool.of(partnership.schools(), locked);
                    return Optional.of(new Protected(
                            year,
                            by.rows(),
                            disclosure.protect(by.table()),
                            lacking(locked),
                            letters.rows(),
                            disclosure.protect(letters.table())));
                }
            }
            return Optional.empty();
        });
    }

    private Optional<Lacking> lacking(List<SchoolReturn> locked) {
        var by = LackingBySchool.of(partnership.schools(), locked);
        return by.areas().isEmpty()
                ? Optional.empty()
                : Optional.of(new Lacking(by.areas(), disclosure.protect(by.table())));
    }

    /** How far the returns of the running year are. */
    public Optional<Progress> progress(LocalDate asOf) {
        return reading.asBatch(
                BATCH,
                () -> years(asOf).stream().findFirst().map(year -> {
                    List<School> expected = expected(year);
                    long locked = returns.of(year).stream()
                            .filter(each -> each.state() == ReturnState.LOCKED)
                            .filter(each -> expected.stream().anyMatch(school -> school.id() == each.schoolId()))
                            .count();
                    return new Progress(year, locked, expected.size());
                }));
    }

    /** Years begun by the date, latest first. */
    private List<SchoolYear> years(LocalDate asOf) {
        var years = new ArrayList<>(partnership.calendar().schoolYears().stream()
                .filter(year -> partnership
                        .calendar()
                        .startOf(year)
                        .filter(day -> !day.isAfter(asOf))
                        .isPresent())
                .toList());
        years.sort(Comparator.reverseOrder());
        return years;
    }

    /** Schools that were open at the decision point. */
    private List<School> expected(SchoolYear year) {
        return partnership.calendar().halfTerms(year).stream()
                .filter(each -> each.number() == 3)
                .findFirst()
                .map(each -> partnership.schools().stream()
                        .filter(school -> school.openOn(each.end()))
                        .toList())
                .orElse(List.of());
    }
}
