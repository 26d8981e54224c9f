package uk.haven.schooling.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import uk.haven.children.Children;
import uk.haven.partnership.Partnership;
import uk.haven.platform.HalfTerm;
import uk.haven.schooling.Registers;

/** See {@link Registers}. The calendar says which weeks there are, one query which of them are there. */
@Service
class OwedRegisters implements Registers {

    private final RegisterStore registers;
    private final Children children;
    private final Partnership partnership;

    OwedRegisters(RegisterStore registers, Children children, Partnership partnership) {
        this.registers = registers;
        this.children = children;
        this.partnership = partnership;
    }

    @Override
    public List<LocalDate> missingWeeks(long schoolId, LocalDate from, LocalDate to) {
        Map<LocalDate, LocalDate> weeks = weeks(partnership.calendar().halfTerms(), from, to);
        weeks.values().removeIf(last -> last.isAfter(to));
        if (!weeks.isEmpty()) {
            weeks.keySet().removeAll(registers.weeks(schoolId, from.minusDays(6), to));
        }
        // the roll is asked for the few weeks that are left, if any
        return weeks.entrySet().stream()
                .filter(week -> !children.onRoll(schoolId, week.getValue()).isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The last school day of each week that has one from the first day on, by its Monday. */
    static Map<LocalDate, LocalDate> weeks(List<HalfTerm> halfTerms, LocalDate from, LocalDate to) {
        var weeks = new TreeMap<LocalDate, LocalDate>();
        for (HalfTerm halfTerm : halfTerms) {
            LocalDate day = halfTerm.start().isAfter(from) ? halfTerm.start() : from;
            for (; !day.isAfter(halfTerm.end()) && !day.isAfter(to.plusDays(6)); day = day.plusDays(1)) {
                if (day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0) {
                    weeks.put(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)), day);
                }
            }
        }
        return weeks;
    }
}
