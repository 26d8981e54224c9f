package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import uk.haven.directory.Continuum;
import uk.haven.support.domain.family.Consent;
import uk.haven.support.domain.family.ContactWay;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.Frequency;

/**
 * A plan with a family or at a turning point, beside the pieces of support that it is for each child.
 *
 * @param schoolId the school that began it
 * @param toSchoolId school to which the child moves, where known
 * @param checklistId {@code support.checklist.id} under which it began
 * @param version counts edits
 * @param interventions {@code support.intervention.id} for each child, in their order
 * @param endReasons why it ended for each of these, in the same order; "" where it goes on
 */
public record FamilyPlan(
        long id,
        long schoolId,
        FamilyKind kind,
        String aims,
        Frequency frequency,
        Consent consent,
        String consentBy,
        Optional<LocalDate> consentOn,
        OptionalLong toSchoolId,
        OptionalInt checklistId,
        int version,
        String editedBy,
        List<Long> interventions,
        List<String> endReasons) {
    public FamilyPlan {
        interventions = List.copyOf(interventions);
        endReasons = List.copyOf(endReasons);
    }

    /** Why it ended for the child of that piece of support; "" while it goes on, and when nobody said. */
    public String endReason(long intervention) {
        int at = interventions.indexOf(intervention);
        return at < 0 ? "" : endReasons.get(at);
    }

    /**
     * A plan as a form makes it.
     *
     * @param title its name; the kind's when empty
     * @param next day of the next contact
     */
    public record Details(
            FamilyKind kind,
            String title,
            String aims,
            Frequency frequency,
            Consent consent,
            String consentBy,
            Optional<LocalDate> consentOn,
            LocalDate from,
            LocalDate until,
            Optional<LocalDate> next,
            OptionalLong workerId,
            Continuum continuum,
            OptionalLong toSchoolId) {}

    /** A contact or review that was logged. */
    public record Contact(ContactWay way, LocalDate on, OptionalInt minutes, String note, String by) {}

    /** A counsellor's note. */
    public record Note(LocalDate on, String words, String by) {}

    /** A step of the checklist. @param doneOn empty while it is to do */
    public record Step(String code, String label, Optional<LocalDate> doneOn, String by) {}

    /** @param next day of the next contact, as typed into the log */
    public record Draft(ContactWay way, LocalDate on, OptionalInt minutes, String note, Optional<LocalDate> next) {}
}
