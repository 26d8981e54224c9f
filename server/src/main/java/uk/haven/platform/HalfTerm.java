package uk.haven.platform;

import java.time.LocalDate;

/**
 * One half-term of the partnership's calendar.
 *
 * @param schoolYear the year it belongs to
 * @param number 1–6
 * @param start first day
 * @param end last day, not before the first
 */
public record HalfTerm(SchoolYear schoolYear, int number, LocalDate start, LocalDate end) {

    public HalfTerm {
        if (number < 1 || number > 6) {
            throw new IllegalArgumentException("A half-term is numbered 1 to 6, not " + number);
        }
        if (end.isBefore(start)) {
            throw new IllegalArgumentException(
                    "Half-term %d of %s ends (%s) before it starts (%s)".formatted(number, schoolYear, end, start));
        }
    }

    public Term term() {
        return Term.ofHalfTerm(number);
    }

    /** {@code HT1} … {@code HT6}. */
    public String code() {
        return "HT" + number;
    }
}
