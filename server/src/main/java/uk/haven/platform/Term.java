package uk.haven.platform;

import java.util.Locale;

/** One of the three terms of a school year; each holds two half-terms. */
public enum Term {
    AUTUMN,
    SPRING,
    SUMMER;

    /** The term of a half-term numbered 1–6. */
    public static Term ofHalfTerm(int number) {
        if (number < 1 || number > 6) {
            throw new IllegalArgumentException("A half-term is numbered 1 to 6, not " + number);
        }
        return values()[(number - 1) / 2];
    }

    /**
     * Reads {@code autumn}, {@code spring} or {@code summer} in any case.
     *
     * @throws IllegalArgumentException with a sentence for the user
     */
    public static Term parse(String text) {
        for (Term term : values()) {
            if (term.name().equalsIgnoreCase(text.strip())) {
                return term;
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a term: write autumn, spring or summer");
    }

    /** Number (1–6) of this term's first half-term. */
    public int firstHalfTerm() {
        return ordinal() * 2 + 1;
    }

    /** Lower case, as in files and commands. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
