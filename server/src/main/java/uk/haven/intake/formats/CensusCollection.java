package uk.haven.intake.formats;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import uk.haven.platform.SchoolYear;

/**
 * Which collection a table belongs to, from its file's name: {@code 2024_autumn_pupilonroll.csv}. A census collects the
 * attendance of the term before it (DfE school census guide): the autumn census that of the summer term, its first half
 * in the termly figures and its second in those of summer half-term 2.
 *
 * @param year calendar year of the census day
 * @param season {@code autumn}, {@code spring} or {@code summer}
 */
record CensusCollection(int year, String season) {

    private static final Pattern NAME = Pattern.compile("(\\d{4})[_-](autumn|spring|summer)[_-].*");

    static Optional<CensusCollection> of(SentFile file) {
        var matcher = NAME.matcher(file.stem());
        return matcher.matches()
                ? Optional.of(new CensusCollection(
                        Integer.parseInt(matcher.group(1)), matcher.group(2).toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The school year in which the collected sessions lie: for every census the one before the next September. */
    SchoolYear sessionsYear() {
        return new SchoolYear(year - 1);
    }

    /** What the termly session figures cover. */
    String termlyPeriod() {
        return switch (season) {
            case "autumn" -> "HT5";
            case "spring" -> "autumn";
            default -> "spring";
        };
    }

    /** What the figures of summer half-term 2 cover. */
    String lastHalfTerm() {
        return "HT6";
    }
}
