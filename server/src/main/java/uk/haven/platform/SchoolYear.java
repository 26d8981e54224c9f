package uk.haven.platform;

import java.util.regex.Pattern;

/**
 * A school year, September to August, written {@code 2007/08}.
 *
 * @param start the calendar year in which it begins, 1900–2199
 */
public record SchoolYear(int start) implements Comparable<SchoolYear> {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})/(\\d{2})");

    public SchoolYear {
        if (start < 1900 || start > 2199) {
            throw new IllegalArgumentException("A school year starts between 1900 and 2199, not in " + start);
        }
    }

    /**
     * Reads {@code 2007/08}.
     *
     * @throws IllegalArgumentException with a sentence for the user when the text is not a school year
     */
    public static SchoolYear parse(String text) {
        var matcher = WRITTEN.matcher(text.strip());
        if (matcher.matches()) {
            int start = Integer.parseInt(matcher.group(1));
            if (Integer.parseInt(matcher.group(2)) == (start + 1) % 100) {
                return new SchoolYear(start);
            }
        }
        throw new IllegalArgumentException("\"" + text + "\" is not a school year: write it like 2007/08");
    }

    public SchoolYear previous() {
        return new SchoolYear(start - 1);
    }

    public SchoolYear next() {
        return new SchoolYear(start + 1);
    }

    @Override
    public int compareTo(SchoolYear other) {
        return Integer.compare(start, other.start);
    }

    @Override
    public String toString() {
        return "%04d/%02d".formatted(start, (start + 1) % 100);
    }
}
