package uk.haven.schooling.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;

/** Weeks by the text of their Monday, once a row with it has passed every check. For one thread. */
final class MondayCache {

    private static final int FIRST_YEAR = 1990;
    private static final int YEARS = 110;

    /** Number of the week plus one, by year, month and day. */
    private final short[] weeks = new short[YEARS * 12 * 31];

    /** Number of the week that begins on the date written yyyy-MM-dd, or −1 when it is not known yet. */
    int week(byte[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return -1;
        }
        int high = digits(text, from);
        int low = digits(text, from + 2);
        int month = digits(text, from + 5);
        int day = digits(text, from + 8);
        int year = high * 100 + low - FIRST_YEAR;
        if ((high | low | month | day) < 0
                || year < 0
                || year >= YEARS
                || month < 1
                || month > 12
                || day < 1
                || day > 31) {
            return -1;
        }
        return weeks[(year * 12 + month - 1) * 31 + day - 1] - 1;
    }

    private static int digits(byte[] text, int at) {
        int tens = text[at] - '0';
        int ones = text[at + 1] - '0';
        return tens < 0 || tens > 9 || ones < 0 || ones > 9 ? -1 : tens * 10 + ones;
    }

    /** The text stands for this week. */
    void learn(String text, int week) {
        try {
            LocalDate date = LocalDate.parse(text);
            int year = date.getYear() - FIRST_YEAR;
            if (text.length() == 10 && year >= 0 && year < YEARS) {
                weeks[(year * 12 + date.getMonthValue() - 1) * 31 + date.getDayOfMonth() - 1] = (short) (week + 1);
            }
        } catch (DateTimeParseException unusual) {
            // stays unknown: every row with it is checked the long way
        }
    }
}
