package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.children.Children;
import uk.haven.intake.CtfContributor;
import uk.haven.intake.CtfPupil;
import uk.haven.intake.CtfResult;
import uk.haven.intake.CtfYear;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.MarkClass;
import uk.haven.schooling.domain.Week;

/** Attendance and results of a child, for a Common Transfer File. */
@Component
class SchoolingCtf implements CtfContributor {

    private static final LocalDate FIRST = LocalDate.of(1990, 1, 1);

    private final RegisterStore registers;
    private final Children children;
    private final JdbcClient jdbc;

    SchoolingCtf(RegisterStore registers, Children children, JdbcClient jdbc) {
        this.registers = registers;
        this.children = children;
        this.jdbc = jdbc;
    }

    private Set<Integer> ids(CtfPupil pupil) {
        return children.records().of(pupil.childId());
    }

    private record Key(int year, String laestab) {}

    @Override
    public List<CtfYear> attendance(CtfPupil pupil, LocalDate asOf) {
        Map<Long, CtfPupil.Stay> schools = pupil.stays().stream()
                .collect(Collectors.toMap(CtfPupil.Stay::schoolId, stay -> stay, (first, second) -> first));
        Map<Key, List<RegisterStore.ChildWeek>> years =
                new TreeMap<>(Comparator.comparingInt(Key::year).thenComparing(Key::laestab));
        for (var week : registers.weeksOf(ids(pupil), schools.keySet(), FIRST, asOf)) {
            var stay = schools.get(week.schoolId());
            if (stay != null) {
                years.computeIfAbsent(new Key(schoolYear(week.weekStart()), stay.laestab()), key -> new ArrayList<>())
                        .add(week);
            }
        }
        var all = new ArrayList<CtfYear>();
        years.forEach((key, weeks) -> all.add(year(key, weeks, schools)));
        totals(pupil, all);
        all.sort(Comparator.comparingInt(CtfYear::start).thenComparing(CtfYear::laestab));
        return List.copyOf(all);
    }

    private static int schoolYear(LocalDate day) {
        return day.getMonth().compareTo(Month.SEPTEMBER) >= 0
                        || day.getMonth() == Month.AUGUST && day.getDayOfMonth() > 25
                ? day.getYear()
                : day.getYear() - 1;
    }

    private static CtfYear year(Key key, List<RegisterStore.ChildWeek> weeks, Map<Long, CtfPupil.Stay> schools) {
        var codes = AttendanceCodes.standard();
        int[] counts = new int[MarkClass.values().length];
        var marks = new ArrayList<CtfYear.Week>();
        weeks.sort(Comparator.comparing(RegisterStore.ChildWeek::weekStart));
        for (var week : weeks) {
            var written = new ArrayList<String>();
            for (int i = 0; i < Week.MARKS; i++) {
                int id = Week.mark(week.marks(), i);
                written.add(id == 0 ? "-" : codes.codeOf(id));
                var kind = codes.at((int) week.weekStart().plusDays(i / 2).toEpochDay())
                        .classOf(id);
                if (id != 0 && kind != null) {
                    counts[kind.ordinal()]++;
                }
            }
            marks.add(new CtfYear.Week(week.weekStart(), written));
        }
        int attended = counts[MarkClass.PRESENT.ordinal()] + counts[MarkClass.APPROVED.ordinal()];
        int authorised = counts[MarkClass.AUTHORISED.ordinal()];
        int unauthorised = counts[MarkClass.UNAUTHORISED.ordinal()];
        String school = schools.values().stream()
                .filter(stay -> stay.laestab().equals(key.laestab()))
                .map(CtfPupil.Stay::school)
                .findFirst()
                .orElse("");
        return new CtfYear(
                key.year(),
                key.laestab(),
                school,
                attended + authorised + unauthorised,
                attended,
                authorised,
                unauthorised,
                marks);
    }

    /** Yearly totals that came without marks. */
    private void totals(CtfPupil pupil, List<CtfYear> all) {
        var held = jdbc.sql("""
                select laestab, school_year, possible, attended, authorised, unauthorised from schooling.session_total
                 where child_id = any (:ids) and period = 'year' and reason = '' and superseded_by is null""")
                .param("ids", ids(pupil).toArray(Integer[]::new))
                .query((row, number) -> new CtfYear(
                        row.getInt("school_year"),
                        row.getString("laestab"),
                        "",
                        row.getInt("possible"),
                        row.getInt("attended"),
                        row.getInt("authorised"),
                        row.getInt("unauthorised"),
                        List.of()))
                .list();
        for (CtfYear year : held) {
            if (all.stream()
                    .noneMatch(known ->
                            known.start() == year.start() && known.laestab().equals(year.laestab()))) {
                all.add(year);
            }
        }
    }

    @Override
    public List<CtfResult> results(CtfPupil pupil, LocalDate asOf) {
        return jdbc.sql("""
                select assessed_on, scheme, subject, result from schooling.assessment
                 where child_id = any (:ids) and superseded_by is null and assessed_on <= :date
                 order by assessed_on, scheme, subject""")
                .param("ids", ids(pupil).toArray(Integer[]::new))
                .param("date", asOf)
                .query((row, number) -> new CtfResult(
                        row.getObject("assessed_on", LocalDate.class),
                        row.getString("scheme"),
                        row.getString("subject"),
                        row.getString("result")))
                .list();
    }
}
