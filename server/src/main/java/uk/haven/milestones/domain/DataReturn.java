package uk.haven.milestones.domain;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.haven.vulnerability.ReturnState;

/**
 * One school's return for one school year, as it is held.
 *
 * @param id 0 while nobody has touched it
 * @param takenOn date of the snapshot; empty while it was never submitted
 */
public record DataReturn(long id, long schoolId, ReturnState state, Optional<LocalDate> takenOn) {

    public static DataReturn untouched(long schoolId) {
        return new DataReturn(0, schoolId, ReturnState.DRAFT, Optional.empty());
    }

    /** Whether it has a snapshot that counts. */
    public boolean taken() {
        return state != ReturnState.DRAFT && takenOn.isPresent();
    }

    /**
     * The figures of one standard.
     *
     * @param programmes children for whom one was started
     * @param without children for whom it was decided to start none
     * @param reached of those with a programme, who have reached the standard since
     */
    public record Row(
            int position,
            String trigger,
            String words,
            int below,
            int missing,
            int met,
            int programmes,
            int without,
            int reached,
            int up,
            int same,
            int down) {}

    /** A child behind the figures. @param sentence result, decision and what came of it */
    public record OfChild(int childId, String name, String yearGroup, String trigger, String sentence) {}

    /** What a return says. @param undecided decisions still open when it was taken; 0 of a snapshot */
    public record Content(LocalDate takenOn, int frameworkId, List<Row> rows, List<OfChild> children, int undecided) {
        public Content {
            rows = List.copyOf(rows);
            children = List.copyOf(children);
        }
    }
}
