package uk.haven.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;

/**
 * Reads the cells of one row and gathers everything that is wrong with it, so that a person can mend a row in one go.
 * What could not be read is null, and {@link #ok} is then false.
 */
public final class Fields {

    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);

    private final Rows.Row row;
    private final List<Problem> problems = new ArrayList<>();

    public Fields(Rows.Row row) {
        this.row = row;
    }

    public boolean ok() {
        return problems.isEmpty();
    }

    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    public Rows.Row row() {
        return row;
    }

    public void problem(String column, String code, String wrong, String remedy) {
        problems.add(Problem.of(column, code, wrong, remedy));
    }

    public String text(String column) {
        return row.get(column);
    }

    /** The text, at most this long; {@code MISSING} when there is none, {@code TOO-LONG} when it is longer. */
    public String required(String column, int longest) {
        String value = text(column, longest);
        if (value.isEmpty()) {
            problem(column, "MISSING", column + " is empty", "give a value");
        }
        return value;
    }

    /** The text, at most this long; "" when there is none. */
    public String text(String column, int longest) {
        String value = row.get(column);
        if (value.length() > longest) {
            problem(
                    column,
                    "TOO-LONG",
                    "%s has %d characters".formatted(column, value.length()),
                    "use at most " + longest);
        }
        if (value.indexOf('\0') >= 0) {
            problem(column, "BAD-CHARACTER", column + " holds a character that is no text", "type it again");
        }
        return value;
    }

    /** A date that must be there. */
    public @Nullable LocalDate requiredDate(String column) {
        if (row.get(column).isEmpty()) {
            problem(column, "MISSING", column + " is empty", "give a date such as 2007-09-04");
            return null;
        }
        return date(column);
    }

    /** A date {@code yyyy-MM-dd} between 1900 and 2199, or null when the cell is empty. */
    public @Nullable LocalDate date(String column) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            var date = LocalDate.parse(value, DATE);
            if (date.getYear() >= 1900 && date.getYear() < 2200) {
                return date;
            }
        } catch (DateTimeParseException notADate) {
            // said below
        }
        problem(
                column,
                "BAD-DATE",
                "%s \"%s\" is not a date".formatted(column, abbreviated(value)),
                "write it like 2007-09-04");
        return null;
    }

    /** A number from the lowest to the highest, or null when the cell is empty. */
    public @Nullable BigDecimal number(String column, String lowest, String highest) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return null;
        }
        try {
            if (value.length() <= 20) {
                var number = new BigDecimal(value);
                if (number.compareTo(new BigDecimal(lowest)) >= 0 && number.compareTo(new BigDecimal(highest)) <= 0) {
                    return number;
                }
            }
        } catch (NumberFormatException notANumber) {
            // said below
        }
        problem(
                column,
                "BAD-NUMBER",
                "%s \"%s\" is not a number from %s to %s".formatted(column, abbreviated(value), lowest, highest),
                "write a number such as " + highest);
        return null;
    }

    /** One of the allowed values in any case, or "" when the cell is empty. */
    public String oneOf(String column, List<String> allowed) {
        String value = row.get(column);
        if (value.isEmpty()) {
            return "";
        }
        for (String candidate : allowed) {
            if (candidate.equalsIgnoreCase(value)) {
                return candidate;
            }
        }
        problem(
                column,
                "UNKNOWN-VALUE",
                "%s \"%s\" is not known".formatted(column, abbreviated(value)),
                "use one of " + String.join(" ", allowed));
        return "";
    }

    /** The value as a message may quote it. */
    public static String abbreviated(String value) {
        return value.length() <= 40 ? value : value.substring(0, 40) + "…";
    }
}
