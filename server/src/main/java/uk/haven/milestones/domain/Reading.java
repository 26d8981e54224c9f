package uk.haven.milestones.domain;

import java.util.Optional;
import uk.haven.schooling.Destination;
import uk.haven.schooling.SessionCounts;

/**
 * What a child has to show for a standard (FORMATS.md, "Exact meanings").
 *
 * @param result as it is written in output, or ""
 */
public record Reading(String result, Status status) {

    private static final Reading NOTHING = new Reading("", Status.MISSING);

    /**
     * A result: exactly the standard is met.
     *
     * @param value of the latest result in its scheme's order ({@link Scale})
     */
    public static Reading ofResult(String result, int value, int standard) {
        return new Reading(result, value < standard ? Status.BELOW : Status.MET);
    }

    public static Reading missing() {
        return NOTHING;
    }

    /** Sessions: exactly the percentage is met; without a possible session there is nothing to judge by. */
    public static Reading ofSessions(SessionCounts counts, int percent) {
        return counts.possible() == 0
                ? NOTHING
                : new Reading(
                        counts.attended() + "/" + counts.possible(), counts.below(percent) ? Status.BELOW : Status.MET);
    }

    /** A place: none, or one that is not known, is below. */
    public static Reading ofPlace(Optional<Destination> latest) {
        return latest.map(each -> new Reading(each.name(), each.placed() ? Status.MET : Status.BELOW))
                .orElse(NOTHING);
    }
}
