package uk.haven.support.domain.assessment;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Locale;
import java.util.Optional;

/** A day as people write it in one field: {@code 16 5 2008}, {@code 16/5/2008}, {@code 16 May 2008}. */
public final class TypedDay {

    private static final DateTimeFormatter NAMED = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("d ")
            .appendPattern("[MMMM][MMM][M]")
            .appendPattern(" uuuu")
            .toFormatter(Locale.UK)
            .withResolverStyle(java.time.format.ResolverStyle.STRICT);

    private TypedDay() {}

    public static Optional<LocalDate> of(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip().replaceAll("[\\s/.\\-]+", " "), NAMED));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
