package uk.haven.milestones.domain;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Programmes asked for together, at one school.
 *
 * @param group what the group is called, or ""
 * @param outreach whether the special school's outreach service gives it
 * @param requestedBy account that asked, none for batch work
 */
public record Start(
        long id,
        long schoolId,
        int schoolYear,
        String kind,
        String kindLabel,
        String group,
        Optional<UUID> worker,
        String workerName,
        LocalDate begins,
        LocalDate ends,
        boolean outreach,
        @Nullable Long requestedBy,
        String requestedByName) {

    /** "Reading programme, group Owls, from the outreach service". */
    public String inWords() {
        return kindLabel
                + (group.isEmpty() ? "" : ", group " + group)
                + (outreach ? ", from the outreach service" : "");
    }

    /** Where a child stands. */
    public enum State {
        WAITING,
        STARTED,
        REFUSED
    }

    /** @param problem why it was refused, or "" */
    public record OfChild(
            long startId, int childId, String target, State state, String problem, Optional<UUID> programme) {}
}
