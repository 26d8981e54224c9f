package uk.haven.milestones.domain;

import java.util.Locale;

/** The one thing about a standard that an editor, or a what-if, may turn. */
public final class Thresholds {

    private Thresholds() {}

    /** As it is typed: {@code 2C}, {@code 90}. */
    public static String of(Rule rule) {
        return switch (rule) {
            case Rule.Standard standard -> standard.atLeast();
            case Rule.Attendance attendance -> String.valueOf(attendance.percent());
            case Rule.KnownPlace place -> place.day() + "/" + place.month();
        };
    }

    /** Whether it can be turned in a what-if; a day cannot. */
    public static boolean turns(Rule rule) {
        return !(rule instanceof Rule.KnownPlace);
    }

    /** The rule with another threshold; what cannot be read makes a rule that {@link Framework#problems} refuses. */
    public static Rule with(Rule rule, String typed) {
        String text = typed.strip().toUpperCase(Locale.ROOT);
        return switch (rule) {
            case Rule.Standard standard ->
                new Rule.Standard(standard.scheme(), standard.subject(), standard.year(), text, standard.halfTerm());
            case Rule.Attendance attendance ->
                new Rule.Attendance(
                        text.matches("[0-9]{1,3}") ? Integer.parseInt(text) : -1,
                        attendance.first(),
                        attendance.last());
            case Rule.KnownPlace place -> {
                String[] parts = text.split("/", -1);
                boolean read = parts.length == 2 && parts[0].matches("[0-9]{1,2}") && parts[1].matches("[0-9]{1,2}");
                yield new Rule.KnownPlace(
                        place.year(), read ? Integer.parseInt(parts[1]) : -1, read ? Integer.parseInt(parts[0]) : -1);
            }
        };
    }
}
