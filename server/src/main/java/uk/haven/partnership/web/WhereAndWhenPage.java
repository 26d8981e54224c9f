package uk.haven.partnership.web;

import java.time.LocalDate;
import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;

/** Where the person is, and which date they look at. */
public record WhereAndWhenPage(
        List<String> schools,
        LocalDate asOf,
        LocalDate today,
        DateAnswer typed,
        List<EndOfHalfTerm> ends,
        List<Problem> problems) {

    /** A half-term's last day, to look back to with one press. */
    public record EndOfHalfTerm(String label, LocalDate date) {}
}
