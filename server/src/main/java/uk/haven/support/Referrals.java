package uk.haven.support;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import uk.haven.children.Child;
import uk.haven.directory.Service;

/**
 * Referrals for other modules to write, by the rules that hold on the pages.
 *
 * <p>Call inside a transaction. Each throws {@link IllegalArgumentException} with the rule's own words when it is refused.
 */
public interface Referrals {

    /**
     * What a referral says.
     *
     * @param urgency {@code ROUTINE}, {@code SOON}, {@code URGENT}
     * @param consent {@code GIVEN}, {@code REFUSED}, {@code NOT_ASKED}
     * @param basis {@code HEALTH_OR_SOCIAL_CARE}, {@code SAFEGUARDING}, {@code CHILD_IN_NEED}, {@code CHILD_AT_RISK}
     * @param parts codes of what is shared; empty when it is decided not to share, with {@code notShared} saying why
     * @param sensitiveReason why the most sensitive of them are needed, or ""
     * @param until last day of the share
     */
    record Request(
            Service service,
            String urgency,
            String reason,
            String evidence,
            String purpose,
            String consent,
            String consentNote,
            Optional<String> basis,
            Set<String> parts,
            String sensitiveReason,
            String notShared,
            Optional<LocalDate> until,
            OptionalLong askedBy,
            String askedByName) {}

    /** Begins a draft on the day. */
    Intervention draft(Child child, Request request, LocalDate on);

    /** Sends it on the day, with what is shared as it stands then. */
    void send(Intervention referral, Child child, LocalDate on);

    /**
     * Takes a step as its receiver, or as the school that asked.
     *
     * @param step {@code ACCEPT}, {@code DECLINE}, {@code BEGIN}, {@code END}, {@code WITHDRAW}
     * @param outcome needed for {@code END}
     */
    void step(
            Intervention referral,
            String step,
            LocalDate on,
            String words,
            Optional<InterventionOutcome> outcome,
            boolean byReceiver);

    /** Writes a contact of the receiver down. */
    void contact(Intervention referral, LocalDate on, String words);

    /** Gives it to a worker of the receiver. */
    void give(Intervention referral, Worker worker, LocalDate on);
}
