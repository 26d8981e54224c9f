package uk.haven.intake.formats;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/** The ways in which the census tables write things. */
final class CensusValues {

    private static final DateTimeFormatter DAY = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("uuuu-MMM-dd")
            .toFormatter(Locale.ENGLISH);
    private static final Set<String> YEARS =
            Set.of("N1", "N2", "R", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12", "13", "14");
    private static final Set<String> SEN = Set.of("N", "K", "E", "A", "P", "S");

    private CensusValues() {}

    /** {@code 2024-Dec-01 00:00:00} as {@code 2024-12-01}; what is no such date stays as it is, to be rejected by name. */
    static String date(String text) {
        String day = text.strip();
        int space = day.indexOf(' ');
        if (space < 0) {
            space = day.indexOf('T');
        }
        day = space > 0 ? day.substring(0, space) : day;
        try {
            return LocalDate.parse(day, DAY).toString();
        } catch (DateTimeParseException otherwise) {
            return day;
        }
    }

    /** {@code 130.0} as {@code 130}. */
    static String whole(String text) {
        String number = text.strip();
        return number.endsWith(".0") ? number.substring(0, number.length() - 2) : number;
    }

    /** A year group of ours; E1, E2 (before nursery), M (mixed) and X (none followed) are none. */
    static String year(String text) {
        String year = whole(text).toUpperCase(Locale.ROOT);
        return YEARS.contains(year) ? year : "";
    }

    static String sen(String text) {
        String sen = text.strip().toUpperCase(Locale.ROOT);
        return SEN.contains(sen) ? sen : "";
    }

    /**
     * A LAESTAB for a school that the source names in its own way: in authority 999, which does not exist, so that
     * nobody takes it for a real one; the same name always gives the same number.
     */
    static String syntheticLaestab(String name) {
        String digits = name.replaceAll("\\D", "");
        if (!digits.isEmpty() && digits.length() <= 3) {
            return "999/9%03d".formatted(Integer.parseInt(digits));
        }
        var crc = new CRC32();
        crc.update(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        return "999/%04d".formatted(1000 + crc.getValue() % 8000);
    }
}
