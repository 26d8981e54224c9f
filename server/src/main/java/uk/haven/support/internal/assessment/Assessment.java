package uk.haven.support.internal.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import uk.haven.support.domain.assessment.Answers;
import uk.haven.support.domain.assessment.AssessmentState;

/**
 * What a common assessment adds to its piece of support.
 *
 * @param id of the piece of support
 * @param since day since which it is in its state
 * @param assessor who began it, as they were called then
 * @param closingWords why it was closed, or ""
 * @param version the latest that was not given up
 */
public record Assessment(
        long id, AssessmentState state, LocalDate since, String assessor, String closingWords, Version version) {

    /**
     * A version of what is written.
     *
     * @param formVersion version of the form under which it is written
     * @param done codes of the parts that hold all they require
     * @param completedOn absent while it is written
     * @param droppedOn when its review was given up
     */
    public record Version(
            long id,
            int number,
            int formVersion,
            LocalDate begunOn,
            Set<String> done,
            Optional<LocalDate> completedOn,
            String completedBy,
            Optional<LocalDate> droppedOn) {
        public Version {
            done = Set.copyOf(done);
        }
    }

    /**
     * What is written in a part.
     *
     * @param edit counts edits; 0 while nothing was saved
     * @param editor account of who edited it last
     * @param editedBy their name then, or ""
     */
    public record Part(
            String code, Answers answers, int edit, OptionalLong editor, String editedBy, Instant editedAt) {}

    /** Who opened the sensitive parts without working on the assessment, and why. */
    public record Opening(String by, String reason, Instant at) {}
}
