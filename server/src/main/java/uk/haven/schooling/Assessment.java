package uk.haven.schooling;

import java.time.LocalDate;
import java.util.OptionalInt;
import uk.haven.children.ChildId;

/**
 * One result.
 *
 * @param scheme NC, FSP, GRT2, GRT2-RA, GCSE, TA or LS
 * @param subject ENG, MAT, SCI, REA, PHONICS, or a scale of the Foundation Stage Profile
 * @param result as its scheme writes it: {@code 2B}, {@code 96}, {@code A*}
 * @param tenths its value on its scheme's scale in tenths, comparable within the scheme: points for NC and TA, the score,
 *     the age in months, the grade; empty when the result has no value (absent, disapplied)
 */
public record Assessment(
        ChildId child, LocalDate date, String scheme, String subject, String result, OptionalInt tenths) {

    /** "English", or the code where there is no other word. */
    public String subjectInWords() {
        return switch (subject) {
            case "ENG" -> "English";
            case "MAT" -> "Mathematics";
            case "SCI" -> "Science";
            case "REA" -> "Reading";
            case "PHONICS" -> "Phonics";
            default -> subject;
        };
    }

    /** "National Curriculum level", or the code where there is no other word. */
    public String schemeInWords() {
        return switch (scheme) {
            case "NC" -> "National Curriculum level";
            case "FSP" -> "Foundation Stage Profile";
            case "GRT2" -> "Group Reading Test II, standardised score";
            case "GRT2-RA" -> "Group Reading Test II, reading age in months";
            case "TA" -> "Teacher assessment";
            case "LS" -> "Letters and Sounds, last phase completed";
            default -> scheme;
        };
    }
}
