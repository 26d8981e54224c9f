package uk.haven.intake;

import java.time.LocalDate;
import java.util.List;

/**
 * A child's attendance at one school in one school year, in sessions.
 *
 * @param start calendar year in which the school year begins
 * @param weeks weeks with marks, in order; empty when only totals are held
 */
public record CtfYear(
        int start,
        String laestab,
        String school,
        int possible,
        int attended,
        int authorised,
        int unauthorised,
        List<Week> weeks) {

    public CtfYear {
        weeks = List.copyOf(weeks);
    }

    /** @param codes ten codes of one or two characters, {@code -} where there is no mark */
    public record Week(LocalDate monday, List<String> codes) {
        public Week {
            codes = List.copyOf(codes);
        }
    }
}
