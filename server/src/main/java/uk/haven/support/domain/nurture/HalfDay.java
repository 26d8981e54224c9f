package uk.haven.support.domain.nurture;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A morning or an afternoon from Monday to Friday. */
public record HalfDay(DayOfWeek day, Half half) implements Comparable<HalfDay> {

    /** Half of a school day. */
    public enum Half {
        AM("Morning"),
        PM("Afternoon");

        private final String label;

        Half(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** The ten of a school week, in their order. */
    public static final List<HalfDay> WEEK = Arrays.stream(DayOfWeek.values())
            .limit(5)
            .flatMap(day -> Arrays.stream(Half.values()).map(half -> new HalfDay(day, half)))
            .toList();

    /** {@code MON-AM}. */
    public String code() {
        return day.name().substring(0, 3) + "-" + half.name();
    }

    /** Reads {@code MON-AM}; nothing for what is none. */
    public static Optional<HalfDay> of(String code) {
        return WEEK.stream().filter(each -> each.code().equals(code)).findFirst();
    }

    /** {@code Monday morning}. */
    public String label() {
        String name = day.name();
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.UK) + " "
                + half.label().toLowerCase(java.util.Locale.UK);
    }

    @Override
    public int compareTo(HalfDay other) {
        return Comparator.comparing(HalfDay::day).thenComparing(HalfDay::half).compare(this, other);
    }
}
