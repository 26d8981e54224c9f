package uk.haven.schooling.web;

/** Subjects and schemes in words. */
final class Subjects {

    private Subjects() {}

    static String label(String subject) {
        return switch (subject) {
            case "ENG" -> "English";
            case "MAT" -> "Mathematics";
            case "SCI" -> "Science";
            case "REA" -> "Reading";
            default -> subject;
        };
    }

    static String scheme(String scheme) {
        return switch (scheme) {
            case "NC" -> "National Curriculum level";
            case "FSP" -> "Foundation Stage Profile";
            case "GRT2" -> "Group Reading Test II, standardised score";
            case "GRT2-RA" -> "Group Reading Test II, reading age in months";
            case "TA" -> "Teacher assessment";
            default -> scheme;
        };
    }
}
