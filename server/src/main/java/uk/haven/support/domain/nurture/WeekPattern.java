package uk.haven.support.domain.nurture;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The half days of a school week on which a group meets; part-time, so that a child keeps time in the own class. */
public record WeekPattern(Set<HalfDay> halves) {

    /** Half days of a week that a group meets at most: one at least stays with the class. */
    public static final int MOST = 9;

    public WeekPattern {
        halves = Set.copyOf(halves);
    }

    /** Of codes such as {@code MON-AM}; what is none is left out. */
    public static WeekPattern of(Collection<String> codes) {
        return new WeekPattern(
                codes.stream().flatMap(code -> HalfDay.of(code).stream()).collect(Collectors.toUnmodifiableSet()));
    }

    /** In the order of the week. */
    public List<HalfDay> inOrder() {
        return List.copyOf(new TreeSet<>(halves));
    }

    /** The halves of the day on which it meets. */
    public List<HalfDay.Half> on(LocalDate day) {
        return inOrder().stream()
                .filter(each -> each.day() == day.getDayOfWeek())
                .map(HalfDay::half)
                .toList();
    }

    /** {@code 4 of the 10 half days: Monday morning, …}. */
    public String words() {
        return halves.size() + " of the 10 half days: "
                + inOrder().stream().map(HalfDay::label).collect(Collectors.joining(", "));
    }
}
