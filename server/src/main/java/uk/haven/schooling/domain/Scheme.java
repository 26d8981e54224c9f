package uk.haven.schooling.domain;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Schemes of assessment. A result is checked against its scheme and given a value in tenths, comparable within the
 * scheme; scores of copyright instruments are stored, never converted.
 */
public enum Scheme {
    /** National Curriculum levels, P levels included: {@code P8}, {@code W}, {@code 2}, {@code 2B}. Value: points. */
    NC("NC", "a level such as P8, W, 2 or 2B") {
        @Override
        OptionalInt value(String result) {
            return levelPoints(result);
        }
    },
    /** Foundation Stage Profile: 0–9 points a scale. */
    FSP("FSP", "a whole number from 0 to 9") {
        @Override
        OptionalInt value(String result) {
            return whole(result, 0, 9);
        }
    },
    /** Group Reading Test II, standardised score. */
    GRT2("GRT2", "a standardised score from 40 to 160") {
        @Override
        OptionalInt value(String result) {
            return whole(result, 40, 160);
        }
    },
    /** Group Reading Test II, reading age in months. */
    GRT2_RA("GRT2-RA", "a reading age in months, from 24 to 300") {
        @Override
        OptionalInt value(String result) {
            return whole(result, 24, 300);
        }
    },
    /** GCSE grades of both scales; A* is 8, G is 1, and 9 to 1 are their own number. */
    GCSE("GCSE", "a grade from A* to G, from 9 to 1, or U") {
        @Override
        OptionalInt value(String result) {
            int letter = result.equals("A*") ? 8 : result.length() == 1 ? "UGFEDCBA".indexOf(result) : -1;
            return letter >= 0 ? OptionalInt.of(letter * 10) : whole(result, 1, 9);
        }
    },
    /** Letters and Sounds: the last phase whose end was reached, 0 while phase 1 goes on. */
    LS("LS", "a whole number from 0 to 6, the last phase whose end was reached") {
        @Override
        OptionalInt value(String result) {
            return whole(result, 0, 6);
        }
    },
    /** Teacher assessment, as a level or as the standard reached. */
    TA("TA", "a level such as 2B, or a standard such as EXS") {
        @Override
        OptionalInt value(String result) {
            return levelPoints(result);
        }

        @Override
        boolean withoutValue(String result) {
            return super.withoutValue(result) || STANDARDS.contains(result);
        }
    };

    /** Results of the transfer file that say why there is no score. */
    private static final Set<String> NO_SCORE =
            Set.of("J", "L", "U", "Z", "X", "NAA", "H", "Q", "A", "D", "M", "N", "T", "B", "NA", "NOTAWRDED");

    private static final Set<String> STANDARDS =
            Set.of("BLW", "PKF", "PKS", "PK1", "PK2", "PK3", "PK4", "WTS", "EXS", "GDS", "HNM", "EXP", "EXC", "EMG");

    private static final Map<String, Integer> P_TENTHS = Map.ofEntries(
            Map.entry("P1I", 5),
            Map.entry("P1II", 7),
            Map.entry("P2I", 9),
            Map.entry("P2II", 11),
            Map.entry("P3I", 13),
            Map.entry("P3II", 15),
            Map.entry("P4", 20),
            Map.entry("P5", 30),
            Map.entry("P6", 40),
            Map.entry("P7", 50),
            Map.entry("P8", 60));

    private final String code;
    private final String form;

    Scheme(String code, String form) {
        this.code = code;
        this.form = form;
    }

    /** As in files: {@code GRT2-RA}. */
    public String code() {
        return code;
    }

    /** What a result looks like, for messages. */
    public String form() {
        return form;
    }

    public static Optional<Scheme> of(String code) {
        for (Scheme scheme : values()) {
            if (scheme.code.equalsIgnoreCase(code.strip())) {
                return Optional.of(scheme);
            }
        }
        return Optional.empty();
    }

    /**
     * A valid result.
     *
     * @param text as the field writes it: upper case, but {@code P1i} to {@code P3ii}
     * @param tenths empty when the result says why there is no score
     */
    public record Result(String text, OptionalInt tenths) {}

    /** The result as this scheme reads it; empty when it is none of the scheme's. */
    public Optional<Result> read(String text) {
        String upper = text.strip().toUpperCase(Locale.ROOT);
        OptionalInt tenths = value(upper);
        if (tenths.isPresent()) {
            return Optional.of(new Result(written(upper), tenths));
        }
        return withoutValue(upper) ? Optional.of(new Result(upper, OptionalInt.empty())) : Optional.empty();
    }

    private static String written(String upper) {
        return upper.matches("P[123]II?") ? upper.replace('I', 'i') : upper;
    }

    abstract OptionalInt value(String result);

    boolean withoutValue(String result) {
        return NO_SCORE.contains(result);
    }

    /**
     * National Curriculum points in tenths: a whole level is 6 × level + 3 and counts as its B, C is two less and A two
     * more; W is 3; P levels lie below 1C.
     */
    static OptionalInt levelPoints(String result) {
        Integer p = P_TENTHS.get(result);
        if (p != null) {
            return OptionalInt.of(p);
        }
        if (result.equals("W")) {
            return OptionalInt.of(30);
        }
        if (result.isEmpty() || result.length() > 2 || result.charAt(0) < '1' || result.charAt(0) > '8') {
            return OptionalInt.empty();
        }
        int points = 6 * (result.charAt(0) - '0') + 3;
        char sub = result.length() == 1 ? 'B' : result.charAt(1);
        return switch (sub) {
            case 'A' -> OptionalInt.of((points + 2) * 10);
            case 'B' -> OptionalInt.of(points * 10);
            case 'C' -> OptionalInt.of((points - 2) * 10);
            default -> OptionalInt.empty();
        };
    }

    private static OptionalInt whole(String text, int lowest, int highest) {
        if (text.isEmpty() || text.length() > 4 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return OptionalInt.empty();
        }
        int value = Integer.parseInt(text);
        return value >= lowest && value <= highest ? OptionalInt.of(value * 10) : OptionalInt.empty();
    }
}
