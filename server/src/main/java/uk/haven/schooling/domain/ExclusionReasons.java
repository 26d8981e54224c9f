package uk.haven.schooling.domain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The reasons for exclusion of the school census, each with the days on which it may be given. */
public final class ExclusionReasons {

    /** At most so many reasons are given for one exclusion. */
    public static final int AT_MOST = 3;

    /** No child may be excluded for more sessions than this in one school year, across schools (45 days). */
    public static final int MOST_SESSIONS_IN_A_YEAR = 90;

    private static final Map<String, Reason> REASONS = read();

    private ExclusionReasons() {}

    /** What the code says. */
    public record Reason(
            String code,
            String meaning,
            @Nullable LocalDate from,
            @Nullable LocalDate until) {
        /** Whether it belongs to the code set of the date. */
        public boolean holdsOn(LocalDate date) {
            return (from == null || !date.isBefore(from)) && (until == null || !date.isAfter(until));
        }
    }

    /** The reason with this code, or null when no code set has it. */
    public static @Nullable Reason of(String code) {
        return REASONS.get(code);
    }

    private static Map<String, Reason> read() {
        try (var in = ExclusionReasons.class.getResourceAsStream("/schooling/exclusion-reasons.csv")) {
            if (in == null) {
                throw new IllegalStateException("schooling/exclusion-reasons.csv is missing from the build");
            }
            var reasons = new TreeMap<String, Reason>();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .forEach(line -> {
                        List<String> cells = List.of(line.split(",", -1));
                        reasons.put(
                                cells.get(0),
                                new Reason(cells.get(0), cells.get(1), day(cells.get(2)), day(cells.get(3))));
                    });
            return reasons;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
