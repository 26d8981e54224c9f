package uk.haven.milestones.domain;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;

/** The shapes that a standard can have. Thresholds and days are data. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "shape")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Rule.Standard.class, name = "standard"),
    @JsonSubTypes.Type(value = Rule.Attendance.class, name = "attendance"),
    @JsonSubTypes.Type(value = Rule.KnownPlace.class, name = "knownPlace")
})
public sealed interface Rule {

    /** Words for the subjects that standards are set in. */
    Map<String, String> SUBJECTS = Map.of("ENG", "English", "MAT", "mathematics", "REA", "reading");

    /**
     * The latest result of a year's children is at least this, at the end of a half-term (3: the mid-point of the spring
     * term).
     *
     * @param scheme NC, GRT2 or GCSE
     * @param subject ENG, MAT or REA
     * @param atLeast a result as the scheme writes it; exactly this is met
     * @param halfTerm 1–6, whose last day is the decision point
     */
    record Standard(String scheme, String subject, YearGroup year, String atLeast, int halfTerm) implements Rule {

        /** Decided about at the end of another half-term. */
        public Standard decidedIn(int other) {
            return new Standard(scheme, subject, year, atLeast, other);
        }
    }

    /** Attendance of the latest half-term that has ended is at least this; exactly the percentage is met. */
    record Attendance(int percent, YearGroup first, YearGroup last) implements Rule {}

    /** From a day of the school year on, a place in education, employment or training is known. */
    record KnownPlace(YearGroup year, int month, int day) implements Rule {

        /** The first day on which it is asked. */
        public LocalDate from(SchoolYear schoolYear) {
            return LocalDate.of(
                    month >= Month.SEPTEMBER.getValue() ? schoolYear.start() : schoolYear.start() + 1, month, day);
        }
    }

    /**
     * Whether it is asked of a child of the year group as of the date. A standard is asked all year: before its decision
     * point it shows who would be below.
     */
    static boolean applies(Rule rule, YearGroup year, SchoolYear schoolYear, LocalDate asOf) {
        return switch (rule) {
            case Standard standard -> standard.year() == year;
            case Attendance attendance ->
                attendance.first().compareTo(year) <= 0 && attendance.last().compareTo(year) >= 0;
            case KnownPlace place -> place.year() == year && !asOf.isBefore(place.from(schoolYear));
        };
    }

    /** What is asked, as people say it. */
    static String inWords(Rule rule) {
        return switch (rule) {
            case Standard standard ->
                standard.year().label() + ", "
                        + SUBJECTS.getOrDefault(standard.subject(), standard.subject()) + ": "
                        + at(standard);
            case Attendance attendance -> "Attendance of " + attendance.percent() + " % or more";
            case KnownPlace place -> place.year().label() + ": a place for the year after is known";
        };
    }

    private static String at(Standard standard) {
        return switch (standard.scheme()) {
            case "GCSE" -> "grade " + standard.atLeast() + " or above";
            case "GRT2" -> "Group Reading Test II score of " + standard.atLeast() + " or more";
            default -> (standard.atLeast().startsWith("P") ? "" : "level ") + standard.atLeast() + " or above";
        };
    }

    /** When it is decided about, as people say it. */
    static String decision(Rule rule) {
        return switch (rule) {
            case Standard standard ->
                standard.halfTerm() == 3 ? "Mid-point of the spring term" : "End of half-term " + standard.halfTerm();
            case Attendance _ -> "Each half-term";
            case KnownPlace place ->
                "From " + place.day() + " " + Month.of(place.month()).getDisplayName(TextStyle.FULL, Locale.UK);
        };
    }
}
