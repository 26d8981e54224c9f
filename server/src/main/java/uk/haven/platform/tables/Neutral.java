package uk.haven.platform.tables;

/**
 * Keeps text from becoming a formula in the spreadsheet that opens an export (SECURITY.md, figure 15): text that begins
 * with {@code = + - @}, a tab, a return or a NUL gets an apostrophe before it, and loses it again when it is read back.
 * Text that has such an apostrophe already gets one more, so that reading back always gives what was written.
 */
public final class Neutral {

    private Neutral() {}

    /** The text as it is written. */
    public static String of(String text) {
        return dangerous(text, 0) ? "'" + text : text;
    }

    /** The text as it was before {@link #of}. */
    public static String undo(String text) {
        return !text.isEmpty() && text.charAt(0) == '\'' && dangerous(text, 1) ? text.substring(1) : text;
    }

    private static boolean dangerous(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        if (i == text.length()) {
            return false;
        }
        return switch (text.charAt(i)) {
            case '=', '+', '-', '@', '\t', '\r', '\0' -> true;
            default -> false;
        };
    }
}
