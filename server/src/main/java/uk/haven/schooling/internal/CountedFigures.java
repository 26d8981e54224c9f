package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.function.LongFunction;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.RollIndex;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;
import uk.haven.platform.YearGroup;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.SchoolingFigures;
import uk.haven.schooling.SessionCounts;

/** Figures from counted sessions and exclusions. */
@Component
class CountedFigures implements SchoolingFigures {

    private final CountedSessions sessions;
    private final CountedAbsence absence;
    private final ExclusionStore exclusions;
    private final Children children;
    private final Partnership partnership;

    CountedFigures(
            CountedSessions sessions,
            CountedAbsence absence,
            ExclusionStore exclusions,
            Children children,
            Partnership partnership) {
        this.sessions = sessions;
        this.absence = absence;
        this.exclusions = exclusions;
        this.children = children;
        this.partnership = partnership;
    }

    @Override
    public List<AttendanceRow> attendance(SchoolYear year, AttendanceBy by, PeriodLength length, LocalDate asOf) {
        Map<String, SessionCounts[]> sums = new TreeMap<>();
        if (by == AttendanceBy.PUPIL) {
            IntFunction<String> upns = upns();
            sessions.ofYear(
                    year,
                    asOf,
                    (child, school, halfTerm, counts) ->
                            add(sums, upns.apply(child), slot(halfTerm, length), SessionCounts.of(counts)));
        } else {
            LongFunction<String> keys = keys(by);
            sessions.sumsOfYear(
                    year,
                    asOf,
                    (school, halfTerm, counts) -> add(sums, keys.apply(school), slot(halfTerm, length), counts));
        }
        var rows = new ArrayList<AttendanceRow>();
        sums.forEach((name, row) -> {
            for (int i = 0; i < row.length; i++) {
                if (row[i] != null && row[i].possible() > 0) {
                    rows.add(new AttendanceRow(name, period(year, length, i), row[i]));
                }
            }
        });
        return rows;
    }

    @Override
    public List<AbsenceRow> persistentAbsence(SchoolYear year, AttendanceBy by, LocalDate asOf) {
        return absence.ofYear(year, keys(by), asOf);
    }

    @Override
    public int persistentlyAbsent(Collection<ChildId> wanted, LocalDate asOf) {
        return absence.of(wanted, asOf);
    }

    private static void add(Map<String, SessionCounts[]> sums, String key, int slot, SessionCounts counts) {
        SessionCounts[] row = sums.computeIfAbsent(key, none -> new SessionCounts[6]);
        row[slot] = row[slot] == null ? counts : row[slot].plus(counts);
    }

    private IntFunction<String> upns() {
        RollIndex roll = children.rollIndex();
        return child -> {
            int index = roll.indexOfChild(child);
            return index < 0 ? "" : roll.upn(index);
        };
    }

    private LongFunction<String> keys(AttendanceBy by) {
        LongFunction<School> schools = schools();
        return switch (by) {
            case SCHOOL -> school -> schools.apply(school).laestab();
            case PHASE -> school -> schools.apply(school).phase().label();
            case PARTNERSHIP -> school -> "partnership";
            case PUPIL -> throw new IllegalArgumentException("A pupil is not a sum of schools");
        };
    }

    private LongFunction<School> schools() {
        Map<Long, School> byId = new HashMap<>();
        partnership.schools().forEach(school -> byId.put(school.id(), school));
        return id -> Objects.requireNonNull(byId.get(id), () -> "No school has the id " + id);
    }

    private static int slot(HalfTerm halfTerm, PeriodLength length) {
        return switch (length) {
            case HALF_TERM -> halfTerm.number() - 1;
            case TERM -> halfTerm.term().ordinal();
            case YEAR -> 0;
        };
    }

    private static String period(SchoolYear year, PeriodLength length, int slot) {
        return switch (length) {
            case HALF_TERM -> "HT" + (slot + 1);
            case TERM -> Term.values()[slot].code();
            case YEAR -> year.toString();
        };
    }

    /** One row while it grows. */
    private static final class Sum {
        private int incidents;
        private int sessions;
        private final Set<Integer> boys = new HashSet<>();
        private final Set<Integer> girls = new HashSet<>();
    }

    @Override
    public List<ExclusionRow> exclusions(SchoolYear year, ExclusionsBy by, LocalDate asOf) {
        LocalDate first = partnership.calendar().startOf(year).orElse(null);
        if (first == null) {
            return List.of();
        }
        LocalDate last = partnership
                .calendar()
                .startOf(year.next())
                .map(day -> day.minusDays(1))
                .filter(day -> day.isBefore(asOf))
                .orElse(asOf);
        RollIndex roll = children.rollIndex();
        LongFunction<School> schools = schools();
        Map<String, Sum> sums = new HashMap<>();
        for (Exclusion exclusion : exclusions.begunBetween(first, last)) {
            if (!exclusion.category().fixedTerm()) {
                continue;
            }
            int index = roll.indexOfChild(exclusion.child().value());
            School school = schools.apply(exclusion.schoolId());
            String key = by == ExclusionsBy.YEAR_GROUP
                    ? yearGroup(roll, index, exclusion)
                    : by == ExclusionsBy.SCHOOL
                            ? school.laestab()
                            : school.phase().label();
            Sum sum = sums.computeIfAbsent(key, none -> new Sum());
            sum.incidents++;
            sum.sessions += exclusion.sessions();
            if (index >= 0 && roll.sex(index) == 'M') {
                sum.boys.add(index);
            } else if (index >= 0 && roll.sex(index) == 'F') {
                sum.girls.add(index);
            }
        }
        return sums.entrySet().stream()
                .map(entry -> new ExclusionRow(
                        entry.getKey(),
                        entry.getValue().incidents,
                        entry.getValue().sessions,
                        entry.getValue().boys.size(),
                        entry.getValue().girls.size()))
                .sorted(
                        by == ExclusionsBy.YEAR_GROUP
                                ? Comparator.comparing(CountedFigures::order)
                                : Comparator.comparing(ExclusionRow::key))
                .toList();
    }

    private static int order(ExclusionRow row) {
        return YearGroup.of(row.key()).map(Enum::ordinal).orElse(99);
    }

    /** Year group of the enrolment on the day, at the school that excluded when the child was on more than one roll. */
    private static String yearGroup(RollIndex roll, int index, Exclusion exclusion) {
        if (index < 0) {
            return "";
        }
        int day = (int) exclusion.start().toEpochDay();
        int enrolment = roll.enrolmentAt(index, day);
        for (int e = roll.firstEnrolment(index); e < roll.firstEnrolment(index + 1); e++) {
            if (roll.schoolId(e) == exclusion.schoolId() && roll.entryDay(e) <= day && roll.leavingDay(e) >= day) {
                enrolment = e;
            }
        }
        int ordinal = enrolment < 0 ? -1 : roll.yearGroup(enrolment);
        return ordinal < 0 ? "" : YearGroup.values()[ordinal].code();
    }
}
