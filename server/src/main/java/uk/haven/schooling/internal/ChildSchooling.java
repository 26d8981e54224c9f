package uk.haven.schooling.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.Assessment;
import uk.haven.schooling.ChildHistory;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.WeekPlan;

/** What is held of one child's schooling, as far as the viewer may see it. */
@Service
public class ChildSchooling implements ChildHistory {

    private static final LocalDate EARLIEST = LocalDate.of(1990, 1, 1);

    private final RegisterStore registers;
    private final ExclusionStore exclusions;
    private final Children children;
    private final Partnership partnership;
    private final JdbcClient jdbc;

    ChildSchooling(
            RegisterStore registers,
            ExclusionStore exclusions,
            Children children,
            Partnership partnership,
            JdbcClient jdbc) {
        this.registers = registers;
        this.exclusions = exclusions;
        this.children = children;
        this.partnership = partnership;
        this.jdbc = jdbc;
    }

    /** A week of the school year. */
    public record WeekOfChild(LocalDate monday, SessionCounts counts) {}

    /** A half-term of the school year. */
    public record HalfTermOfChild(HalfTerm halfTerm, SessionCounts counts) {}

    /** Attendance of one school year to a date, at every school. */
    public record Attendance(List<WeekOfChild> weeks, List<HalfTermOfChild> halfTerms) {
        /** The year to date. */
        public SessionCounts year() {
            return halfTerms.stream().map(HalfTermOfChild::counts).reduce(SessionCounts.NONE, SessionCounts::plus);
        }
    }

    /** Sessions that another system reported in total. */
    public record Reported(String laestab, SchoolYear year, String period, String by, SessionCounts counts) {}

    /** The school year to the date; empty when nothing is held. */
    public Attendance attendance(ChildId child, SchoolYear year, LocalDate asOf) {
        LocalDate start = partnership.calendar().startOf(year).orElse(asOf);
        Set<ChildId> records = children.recordsOf(child);
        Set<Long> schools = children.schoolsOf(records, start).values().stream()
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
        Map<LocalDate, SessionCounts> weeks = new TreeMap<>();
        Map<Integer, SessionCounts> halfTerms = new TreeMap<>();
        LocalDate first = start.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var week : registers.weeksOf(ids(records), schools, first, asOf)) {
            var plan = WeekPlan.of(partnership.calendar(), AttendanceCodes.standard(), week.weekStart(), asOf);
            for (var stretch : plan.stretches()) {
                if (stretch.halfTerm().schoolYear().equals(year)) {
                    var counts = SessionCounts.of(stretch.count(week.marks()));
                    weeks.merge(week.weekStart(), counts, SessionCounts::plus);
                    halfTerms.merge(stretch.halfTerm().number(), counts, SessionCounts::plus);
                }
            }
        }
        var terms = new ArrayList<HalfTermOfChild>();
        for (HalfTerm halfTerm : partnership.calendar().halfTerms(year)) {
            SessionCounts counts = halfTerms.get(halfTerm.number());
            if (counts != null) {
                terms.add(new HalfTermOfChild(halfTerm, counts));
            }
        }
        return new Attendance(
                weeks.entrySet().stream()
                        .map(week -> new WeekOfChild(week.getKey(), week.getValue()))
                        .toList(),
                List.copyOf(terms));
    }

    @Override
    public List<Exclusion> exclusions(ChildId child, LocalDate asOf) {
        return exclusions
                .begunBetween(ids(children.recordsOf(child)), EARLIEST, asOf)
                .reversed();
    }

    @Override
    public List<Assessment> assessments(ChildId child, LocalDate asOf) {
        return jdbc.sql("""
                        select assessed_on, scheme, subject, result, tenths
                          from schooling.assessment
                         where superseded_by is null and child_id = any (?) and assessed_on <= ?
                         order by assessed_on desc, scheme, subject
                        """)
                .params(array(child), asOf)
                .query((row, number) -> {
                    int tenths = row.getInt(5);
                    return new Assessment(
                            child,
                            row.getObject(1, LocalDate.class),
                            row.getString(2),
                            row.getString(3),
                            row.getString(4),
                            row.wasNull() ? OptionalInt.empty() : OptionalInt.of(tenths));
                })
                .list();
    }

    /** Totals of whole periods that were reported, latest year first. */
    public List<Reported> reported(ChildId child) {
        return jdbc.sql("""
                        select laestab, school_year, period, reported_by, possible, attended, authorised, unauthorised
                          from schooling.session_total
                         where superseded_by is null and child_id = any (?) and reason = ''
                         order by school_year desc, period, laestab
                        """)
                .param(array(child))
                .query((row, number) -> new Reported(
                        row.getString(1),
                        new SchoolYear(row.getInt(2)),
                        row.getString(3),
                        row.getString(4),
                        new SessionCounts(row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8))))
                .list();
    }

    private Integer[] array(ChildId child) {
        return ids(children.recordsOf(child)).toArray(Integer[]::new);
    }

    private static List<Integer> ids(Set<ChildId> records) {
        return records.stream().map(ChildId::value).toList();
    }
}
