package uk.haven.schooling.internal;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import org.springframework.stereotype.Component;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.schooling.SessionMarks;
import uk.haven.schooling.domain.AttendanceCodes;
import uk.haven.schooling.domain.KindsOfMarks;
import uk.haven.schooling.domain.MarkClass;
import uk.haven.schooling.domain.RegisterSheet;
import uk.haven.schooling.domain.Week;

/** See {@link SessionMarks}: whole sheets of the viewer's own schools, and these children's own weeks at the others. */
@Component
class MarksOfChildren implements SessionMarks {

    private final RegisterStore registers;
    private final SessionsOfChildren sessions;
    private final Children children;

    MarksOfChildren(RegisterStore registers, SessionsOfChildren sessions, Children children) {
        this.registers = registers;
        this.sessions = sessions;
        this.children = children;
    }

    @Override
    public void of(Collection<Integer> childIds, LocalDate first, LocalDate last, Sessions consumer) {
        if (childIds.isEmpty()) {
            return;
        }
        ChildRecords records = children.records();
        Set<Integer> wanted = records.with(childIds);
        var spread = sessions.spread(wanted, records, first);
        LocalDate monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var days = new Days(Math.toIntExact(first.toEpochDay()), Math.toIntExact(last.toEpochDay()));
        registers.present(spread.own(), monday, last, held -> {
            var sheet = RegisterSheet.decode(held.sheet());
            for (int row = 0; row < sheet.size(); row++) {
                if (wanted.contains(sheet.child(row))) {
                    tell(records.kept(sheet.child(row)), held.weekStart(), sheet.week(row), days, consumer);
                }
            }
        });
        if (!spread.elsewhere().isEmpty()) {
            Set<Long> schools = new HashSet<>();
            spread.elsewhere().values().forEach(schools::addAll);
            registers
                    .weeksOf(spread.elsewhere().keySet(), schools, monday, last)
                    .forEach(week -> tell(records.kept(week.child()), week.weekStart(), week.marks(), days, consumer));
        }
    }

    /** From one epoch day to another, both counted. */
    private record Days(int first, int last) {}

    private static void tell(int child, LocalDate monday, long week, Days days, Sessions consumer) {
        for (int i = 0; i < Week.MARKS; i++) {
            int day = Math.toIntExact(monday.toEpochDay()) + i / 2;
            int code = Week.mark(week, i);
            if (code == 0 || day < days.first() || day > days.last()) {
                continue;
            }
            MarkClass mark = AttendanceCodes.standard().at(day).classOf(code);
            if (mark != null && (mark.attended() || mark.absent())) {
                consumer.accept(
                        child,
                        day,
                        i % 2 == 1,
                        mark.absent(),
                        KindsOfMarks.standard().of(code));
            }
        }
    }
}
