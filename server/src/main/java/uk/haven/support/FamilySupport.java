package uk.haven.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import uk.haven.children.Child;

/** Begins, keeps and ends support of families and at turning points, by the rules. Call inside a transaction. */
public interface FamilySupport {

    /**
     * Begins one plan for the children; each gets a piece of support of their own.
     *
     * @param kind one of family support, link work, adult mentor, counselling, transition, transfer and bereavement
     * @return the first child's
     * @throws IllegalArgumentException when a rule refuses it
     */
    Intervention start(InterventionKind kind, List<Child> children, Plan plan);

    /**
     * @param frequency name of a {@code support.domain.family.Frequency}
     * @param agreedBy who in the family agreed, on the first day; "" when nobody was asked
     * @param toSchoolId school to which the child moves
     */
    record Plan(
            String aims,
            String frequency,
            String agreedBy,
            LocalDate from,
            LocalDate until,
            Optional<LocalDate> next,
            OptionalLong workerId,
            OptionalLong toSchoolId) {}

    /** Logs a contact of the plan. @param way name of a {@code support.domain.family.ContactWay} */
    void contact(Intervention of, LocalDate on, String way, OptionalInt minutes, String note);

    /** Logs a contact with a child's family without a plan. */
    void contact(Child child, LocalDate on, String way, OptionalInt minutes, String note);

    /** Keeps a counsellor's note; whoever counsels, reads it. */
    void counsellorsNote(Intervention of, LocalDate on, String words);

    /** Ticks the first steps of the plan's checklist. */
    void steps(Intervention of, int count, LocalDate on);

    /** Ends the plan for all of its children. */
    void end(Intervention of, LocalDate on, InterventionOutcome outcome, String reason);

    /** Adds a volunteer who mentors children at the school. */
    Worker mentor(long schoolId, String name, LocalDate from, Optional<LocalDate> checked, Optional<LocalDate> trained);
}
