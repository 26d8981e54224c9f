package uk.haven.platform.ui;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;

/** A date as it was typed in three fields, {@code <name>-day}, {@code <name>-month}, {@code <name>-year}. */
public record DateAnswer(String day, String month, String year) {

    public static final DateAnswer NONE = new DateAnswer("", "", "");

    private static final String MONTHS = "janfebmaraprmayjunjulaugsepoctnovdec";

    public static DateAnswer of(@Nullable LocalDate date) {
        return date == null
                ? NONE
                : new DateAnswer(
                        String.valueOf(date.getDayOfMonth()),
                        String.valueOf(date.getMonthValue()),
                        String.valueOf(date.getYear()));
    }

    public boolean empty() {
        return day.isBlank() && month.isBlank() && year.isBlank();
    }

    /** The date, or empty when there is none or it is no date. Months may be names. */
    public Optional<LocalDate> date() {
        try {
            return Optional.of(LocalDate.of(number(year), monthNumber(), number(day)));
        } catch (NumberFormatException | DateTimeException noDate) {
            return Optional.empty();
        }
    }

    /** What to tell someone who typed no date. */
    public Problem problem(String field, String what) {
        return empty()
                ? Problem.of(field, "DATE-MISSING", "Enter " + what, "")
                : Problem.of(
                        field,
                        "DATE-UNREAL",
                        what.substring(0, 1).toUpperCase(Locale.UK) + what.substring(1) + " must be a real date",
                        "Write it like 16 5 2008.");
    }

    private int monthNumber() {
        String text = month.strip().toLowerCase(Locale.UK);
        int named = text.length() >= 3 ? MONTHS.indexOf(text.substring(0, 3)) : -1;
        return named >= 0 && named % 3 == 0 ? named / 3 + 1 : number(text);
    }

    private static int number(String text) {
        return Integer.parseInt(text.strip());
    }
}
