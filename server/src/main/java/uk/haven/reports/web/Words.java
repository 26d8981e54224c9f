package uk.haven.reports.web;

import java.util.Locale;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.Term;

/** How the dashboards say things. */
final class Words {

    private Words() {}

    /** {@code Autumn term 2007/08}. */
    static String term(SchoolYear year, Term term) {
        String code = term.code();
        return code.substring(0, 1).toUpperCase(Locale.UK) + code.substring(1) + " term " + year;
    }

    /** {@code 1,234}. */
    static String number(long number) {
        return uk.haven.platform.ui.Words.number(number);
    }

    static String lower(String text) {
        return text.substring(0, 1).toLowerCase(Locale.UK) + text.substring(1);
    }

    /** {@code 92.4 %} of two whole numbers, rounded down so that 89.96 % never shows as 90.0 %. */
    static String percent(long part, long whole) {
        if (whole == 0) {
            return "–";
        }
        long perMille = part * 1000 / whole;
        return perMille / 10 + "." + perMille % 10 + " %";
    }
}
