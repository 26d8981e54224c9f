package uk.haven.schooling;

import java.util.Locale;

/**
 * What codes of registers have in common when people look for a pattern; which code is of which kind is data
 * ({@code schooling/kinds-of-marks.csv}). No kind says by itself whether a session counts as missed: a child who is late
 * before the register closes was there, later than that it was not.
 */
public enum KindOfMark {
    ILLNESS("Illness"),
    APPOINTMENT("Medical or dental appointment"),
    HOLIDAY("Family holiday"),
    LATE("Late"),
    NO_LEAVE("No leave, or no reason yet"),
    EXCLUDED("Excluded"),
    OTHER("Other, with leave");

    private final String label;

    KindOfMark(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** As the data writes it: {@code no-leave}. @throws IllegalArgumentException for anything else */
    public static KindOfMark of(String text) {
        return valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
