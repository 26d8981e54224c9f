package uk.haven.schooling.internal;

import java.time.LocalDate;
import uk.haven.platform.Problem;

/** What may be wrong with a row of any of this module's files. */
final class Faults {

    private Faults() {}

    static Problem unknownChild(String upn) {
        return upn.isEmpty()
                ? Problem.of("upn", "UPN-MISSING", "there is no UPN", "give the child's UPN")
                : Problem.of(
                        "upn",
                        "UPN-UNKNOWN",
                        "no child with UPN " + upn + " is known",
                        "send pupils.csv with this child first, or correct the UPN");
    }

    static Problem unknownSchool(String laestab) {
        return Problem.of(
                "laestab",
                "SCHOOL-UNKNOWN",
                "no school has the number \"" + laestab + "\"",
                "send schools.csv with this school first, or correct the number (like 850/2101)");
    }

    static Problem notYours(String laestab) {
        return Problem.of(
                "laestab",
                "SCHOOL-NOT-YOURS",
                "you may not send data for school " + laestab,
                "ask someone of that school to send it");
    }

    static Problem noDate(String column, String text) {
        return text.isEmpty()
                ? Problem.of(column, "DATE-MISSING", "there is no date", "write it like 2008-05-16")
                : Problem.of(column, "DATE-UNREADABLE", "\"" + text + "\" is not a date", "write it like 2008-05-16");
    }

    static Problem future(String column, LocalDate date) {
        return Problem.of(
                column,
                "DATE-IN-FUTURE",
                date + " has not come yet",
                "send it once it has happened, or correct the date");
    }

    static Problem notOnRoll(String upn, String laestab, LocalDate date) {
        return Problem.of(
                "upn",
                "NOT-ON-ROLL",
                upn + " was not on the roll of " + laestab + " on " + date,
                "send pupils.csv with this enrolment first, or correct the school or the date");
    }

    static Problem heldOtherwise(String column) {
        return Problem.of(
                column,
                "HELD-OTHERWISE",
                "the school it comes from sent another " + column + " itself",
                "ask that school which is right; theirs stays until they correct it");
    }

    static Problem contradiction(String column) {
        return Problem.of(
                column,
                "SAME-KEY-TWICE",
                "the file says something else of the same thing in an earlier row",
                "keep the row that is right");
    }
}
