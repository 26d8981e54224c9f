package uk.haven.milestones.domain.experience;

import java.time.LocalDate;
import uk.haven.milestones.domain.MilestonePhase;

/**
 * What is recorded of a child and an experience, and counts.
 *
 * @param recordId of the record
 * @param childId under the id by which the child is known now
 * @param schoolId the school that gave it
 * @param words what the entitlement called it then
 * @param phase that the child was in
 * @param title of the activity
 */
public record Held(
        long recordId,
        int childId,
        long schoolId,
        String experience,
        String words,
        MilestonePhase phase,
        LocalDate on,
        Took took,
        String note,
        String title,
        String by) {

    /**
     * Whether the child has had the experience as it is due in the phase. What is due in two phases is due in each: a trip
     * in Key Stage 2 is not the one of Key Stage 3.
     */
    public boolean counts(String code, MilestonePhase due) {
        return took.had() && experience.equals(code) && phase == due;
    }
}
