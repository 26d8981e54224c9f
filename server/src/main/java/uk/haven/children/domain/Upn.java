package uk.haven.children.domain;

/**
 * Unique pupil numbers: a check letter, then local authority (3), establishment (4), year (2) and serial (3). A temporary
 * one ends in a letter. Any authority's code is good.
 */
public final class Upn {

    private static final String LETTERS = "ABCDEFGHJKLMNPQRTUVWXYZ";
    private static final int LENGTH = 13;

    private Upn() {}

    /** What is wrong with a text as a UPN. */
    public enum Check {
        VALID,
        TEMPORARY,
        WRONG_FORM,
        WRONG_LETTER
    }

    /** @param upn in capitals */
    public static Check check(String upn) {
        if (upn.length() != LENGTH || LETTERS.indexOf(upn.charAt(0)) < 0) {
            return Check.WRONG_FORM;
        }
        int sum = 0;
        for (int i = 1; i < LENGTH; i++) {
            char c = upn.charAt(i);
            int value = c >= '0' && c <= '9' ? c - '0' : i == LENGTH - 1 ? LETTERS.indexOf(c) : -1;
            if (value < 0) {
                return Check.WRONG_FORM;
            }
            sum += value * (i + 1);
        }
        if (LETTERS.charAt(sum % LETTERS.length()) != upn.charAt(0)) {
            return Check.WRONG_LETTER;
        }
        return Character.isDigit(upn.charAt(LENGTH - 1)) ? Check.VALID : Check.TEMPORARY;
    }

    /** The letter that the twelve characters after it call for. */
    public static char letterFor(String twelve) {
        int sum = 0;
        for (int i = 0; i < twelve.length(); i++) {
            char c = twelve.charAt(i);
            sum += (c >= '0' && c <= '9' ? c - '0' : LETTERS.indexOf(c)) * (i + 2);
        }
        return LETTERS.charAt(sum % LETTERS.length());
    }
}
