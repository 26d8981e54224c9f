package uk.haven.platform.ui;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.SchoolYear;

/** Dates, counts and figures as pages say them. */
public final class Words {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("d MMM", Locale.UK);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("d MMMM yyyy 'at' HH:mm", Locale.UK);
    private static final ZoneId LONDON = ZoneId.of("Europe/London");

    /** Stands for a figure that is hidden, in every table, chart and tile. */
    public static final String HIDDEN = "c";

    /** What {@link #HIDDEN} means: for a legend, and for who hears the page. */
    public static final String HIDDEN_MEANS = "hidden: small number";

    private Words() {}

    /** {@code 16 May 2008}; "" for none. */
    public static String date(@Nullable LocalDate date) {
        return date == null ? "" : DATE.format(date);
    }

    /** {@code 16 May}, where the year is plain; "" for none. */
    public static String shortDate(@Nullable LocalDate date) {
        return date == null ? "" : SHORT.format(date);
    }

    /** {@code 16 May 2008 at 09:05}, London time; "" for none. */
    public static String time(@Nullable Instant instant) {
        return instant == null ? "" : TIME.format(instant.atZone(LONDON));
    }

    /** The school year, September to August, that a date falls in: {@code 2007/08}. */
    public static String schoolYear(LocalDate date) {
        return new SchoolYear(date.getMonthValue() >= 9 ? date.getYear() : date.getYear() - 1).toString();
    }

    /** {@code 1,234}. */
    public static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 child}, {@code 214 children}. */
    public static String count(long number, String one, String many) {
        return number(number) + " " + (number == 1 ? one : many);
    }

    /** A share of 0–1 as {@code 88.0 %}, rounded half up; "–" when there is nothing to divide by. */
    public static String percent(double share, int decimals) {
        if (Double.isNaN(share)) {
            return "–";
        }
        return BigDecimal.valueOf(share * 100)
                        .setScale(6, RoundingMode.HALF_UP)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString()
                + " %";
    }

    /** {@code part} of {@code whole} as {@code 88.0 %}; "–" when the whole is 0. */
    public static String percent(long part, long whole, int decimals) {
        return whole == 0 ? "–" : percent((double) part / whole, decimals);
    }

    /** Sessions (half days) as days: {@code 2½ days}, {@code 1 day}, {@code half a day}, {@code 0 days}. */
    public static String days(int sessions) {
        if (sessions == 1) {
            return "half a day";
        }
        String days = number(sessions / 2) + (sessions % 2 == 0 ? "" : "½");
        return days + (sessions == 2 ? " day" : " days");
    }
}
