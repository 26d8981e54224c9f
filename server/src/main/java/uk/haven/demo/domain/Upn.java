package uk.haven.demo.domain;

/** Makes unique pupil numbers: check letter, LA, establishment, year, serial. */
final class Upn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";

    private Upn() {}

    /** @param body twelve digits: LA (3), establishment (4), year (2), serial (3) */
    static String of(String body) {
        int sum = 0;
        for (int i = 0; i < body.length(); i++) {
            sum += (body.charAt(i) - '0') * (i + 2);
        }
        return LETTERS.charAt(sum % 23) + body;
    }
}
