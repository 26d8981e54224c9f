package uk.haven.partnership.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A school's local authority and establishment number, written {@code 850/2101}; also read as 8502101 or 850-2101. */
public final class Laestab {

    private static final Pattern WRITTEN = Pattern.compile("([0-9A-Z]{3})[/ -]?([0-9A-Z]{4})");

    private Laestab() {}

    /** In its one form, or empty when it is no such number. */
    public static Optional<String> normalised(String text) {
        var matcher = WRITTEN.matcher(text.strip().toUpperCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(matcher.group(1) + "/" + matcher.group(2)) : Optional.empty();
    }
}
