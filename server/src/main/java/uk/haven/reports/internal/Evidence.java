package uk.haven.reports.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.outcomes.DisclosureControl;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Phase;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;
import uk.haven.schooling.SchoolingFigures;
import uk.haven.schooling.SchoolingFigures.AbsenceRow;
import uk.haven.schooling.SchoolingFigures.AttendanceBy;
import uk.haven.schooling.SchoolingFigures.ExclusionRow;
import uk.haven.schooling.SchoolingFigures.ExclusionsBy;
import uk.haven.schooling.SchoolingFigures.PeriodLength;
import uk.haven.schooling.SessionCounts;
import uk.haven.vulnerability.SchoolNeed;
import uk.haven.vulnerability.Vulnerability;

/**
 * Attendance, persistent absence and fixed-term exclusions by phase from September to the end of the last term that is over, this year and
 * last, protected. Running terms are left out: whoever sees the figures of two weeks could subtract them.
 */
@Service
public class Evidence {

    public static final String PARTNERSHIP = "partnership";
    public static final String ATTENDED = "attended";
    public static final String POSSIBLE = "possible";
    public static final String PERSISTENT = "persistently absent";
    public static final String CHILDREN = "children";
    public static final String INCIDENTS = "incidents";
    public static final String HALF_DAYS = "half days";

    private static final String BATCH = "partnership view";

    private final SchoolingFigures schooling;
    private final Vulnerability vulnerability;
    private final Partnership partnership;
    private final DisclosureControl disclosure;
    private final Reading reading;

    Evidence(
            SchoolingFigures schooling,
            Vulnerability vulnerability,
            Partnership partnership,
            DisclosureControl disclosure,
            Reading reading) {
        this.schooling = schooling;
        this.vulnerability = vulnerability;
        this.partnership = partnership;
        this.disclosure = disclosure;
        this.reading = reading;
    }

    /**
     * This year against last.
     *
     * @param term the last of {@code year} that is over
     * @param phases rows, in their order; {@link #PARTNERSHIP} sums them up
     */
    public record Compared(SchoolYear year, Term term, List<String> phases, Figures now, Figures before) {}

    /**
     * @param attendance columns {@link #ATTENDED} and {@link #POSSIBLE}, in half days
     * @param absence columns {@link #PERSISTENT} and {@link #CHILDREN}: whoever had possible sessions, once for each school
     * @param incidents column {@link #INCIDENTS}
     * @param halfDays column {@link #HALF_DAYS}
     */
    public record Figures(
            ProtectedTable attendance, ProtectedTable absence, ProtectedTable incidents, ProtectedTable halfDays) {}

    /** Empty while no term of the year is over. */
    public Optional<Compared> upTo(LocalDate asOf) {
        return reading.asBatch(BATCH, () -> {
            var year = partnership.calendar().schoolYearAt(asOf);
            var term = year.flatMap(each -> lastOver(each, asOf));
            if (year.isEmpty() || term.isEmpty()) {
                return Optional.empty();
            }
            LocalDate end = end(year.get(), term.get()).orElseThrow();
            LocalDate endBefore = end(year.get().previous(), term.get()).orElse(end.minusYears(1));
            var pupils = pupils(end);
            var phases = pupils.keySet().stream()
                    .sorted(Comparator.comparing(phase -> Phase.of(phase).orElseThrow()))
                    .toList();
            return Optional.of(new Compared(
                    year.get(),
                    term.get(),
                    phases,
                    figures(year.get(), term.get(), end, phases, pupils),
                    figures(year.get().previous(), term.get(), endBefore, phases, pupils(endBefore))));
        });
    }

    private Figures figures(
            SchoolYear year, Term last, LocalDate end, List<String> phases, Map<String, Integer> pupils) {
        Map<String, SessionCounts> sessions = new HashMap<>();
        for (var row : schooling.attendance(year, AttendanceBy.PHASE, PeriodLength.TERM, end)) {
            if (Term.parse(row.period()).compareTo(last) <= 0) {
                sessions.merge(row.key(), row.counts(), SessionCounts::plus);
            }
        }
        Map<String, ExclusionRow> exclusions = new HashMap<>();
        schooling.exclusions(year, ExclusionsBy.PHASE, end).forEach(row -> exclusions.put(row.key(), row));
        var rows = new ArrayList<Line>();
        phases.forEach(phase -> rows.add(new Line(phase, PARTNERSHIP)));
        rows.add(Line.top(PARTNERSHIP));
        var attendance = CountTable.of(
                rows,
                List.of(new Line(ATTENDED, POSSIBLE), new Line("absent", POSSIBLE), Line.top(POSSIBLE)),
                (phase, column) -> {
                    var counts = sessions.getOrDefault(phase, SessionCounts.NONE);
                    return column.equals(ATTENDED) ? counts.attended() : counts.absent();
                },
                (phase, column) -> pupils.getOrDefault(phase, 0));
        return new Figures(
                disclosure.protect(attendance),
                disclosure.protect(absence(year, end, rows)),
                disclosure.protect(CountTable.of(
                        rows,
                        List.of(Line.top(INCIDENTS)),
                        (phase, column) -> of(exclusions, phase).incidents(),
                        (phase, column) -> children(of(exclusions, phase)))),
                disclosure.protect(CountTable.of(
                        rows,
                        List.of(Line.top(HALF_DAYS)),
                        (phase, column) -> of(exclusions, phase).sessions(),
                        (phase, column) -> children(of(exclusions, phase)))));
    }

    private CountTable absence(SchoolYear year, LocalDate end, List<Line> rows) {
        Map<String, AbsenceRow> absent = new HashMap<>();
        schooling.persistentAbsence(year, AttendanceBy.PHASE, end).forEach(row -> absent.put(row.key(), row));
        return CountTable.of(
                rows,
                List.of(new Line(PERSISTENT, CHILDREN), new Line("others", CHILDREN), Line.top(CHILDREN)),
                (phase, column) -> {
                    var row = absent.getOrDefault(phase, new AbsenceRow(phase, 0, 0));
                    return column.equals(PERSISTENT) ? row.persistent() : row.children() - row.persistent();
                });
    }

    /** Children of unknown sex are in neither count: a figure about them alone counts as about one child. */
    private static int children(ExclusionRow row) {
        return Math.max(row.boys() + row.girls(), row.incidents() > 0 ? 1 : 0);
    }

    private static ExclusionRow of(Map<String, ExclusionRow> exclusions, String phase) {
        return exclusions.getOrDefault(phase, new ExclusionRow(phase, 0, 0, 0, 0));
    }

    /** Children on roll by phase. */
    private Map<String, Integer> pupils(LocalDate date) {
        Map<Long, School> schools = new HashMap<>();
        partnership.schools().forEach(school -> schools.put(school.id(), school));
        var pupils = new HashMap<String, Integer>();
        for (SchoolNeed need : vulnerability.need(date)) {
            pupils.merge(
                    Objects.requireNonNull(schools.get(need.schoolId())).phase().label(), need.pupils(), Integer::sum);
        }
        return pupils;
    }

    private Optional<Term> lastOver(SchoolYear year, LocalDate asOf) {
        Term last = null;
        for (Term term : Term.values()) {
            if (end(year, term).filter(end -> end.isBefore(asOf)).isPresent()) {
                last = term;
            }
        }
        return Optional.ofNullable(last);
    }

    /** Last day that counts to the term: the day before the next begins. */
    private Optional<LocalDate> end(SchoolYear year, Term term) {
        var halves = partnership.calendar().halfTerms(year).stream()
                .filter(half -> half.term() == term)
                .toList();
        if (halves.isEmpty()) {
            return Optional.empty();
        }
        LocalDate lastDay = halves.getLast().end();
        return Optional.of(partnership.calendar().halfTerms().stream()
                .map(HalfTerm::start)
                .filter(start -> start.isAfter(lastDay))
                .findFirst()
                .map(start -> start.minusDays(1))
                .orElse(lastDay));
    }
}
