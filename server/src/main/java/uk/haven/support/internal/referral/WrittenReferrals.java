package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.directory.Services;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Referrals;
import uk.haven.support.Worker;
import uk.haven.support.domain.referral.Consent;
import uk.haven.support.domain.referral.LawfulBasis;
import uk.haven.support.domain.referral.ReferralDraft;
import uk.haven.support.domain.referral.ReferralStep;
import uk.haven.support.domain.referral.Sharing;
import uk.haven.support.domain.referral.Urgency;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.referral.Referral.EntryKind;
import uk.haven.support.internal.referral.ReferralBook.Answer;
import uk.haven.support.internal.referral.ReferralBook.Asker;

/** See {@link Referrals}. */
@Service
class WrittenReferrals implements Referrals {

    private final ReferralBook book;
    private final ReferralSteps steps;
    private final SupportBook support;
    private final Services services;

    WrittenReferrals(ReferralBook book, ReferralSteps steps, SupportBook support, Services services) {
        this.book = book;
        this.steps = steps;
        this.support = support;
        this.services = services;
    }

    @Override
    public Intervention draft(Child child, Request request, LocalDate on) {
        return done(book.draft(
                child, request.service(), said(request), new Asker(request.askedBy(), request.askedByName()), on));
    }

    private static ReferralDraft said(Request request) {
        Sharing sharing = request.parts().isEmpty()
                ? request.notShared().isEmpty() ? Sharing.UNDECIDED : Sharing.NOT_SHARED
                : Sharing.SHARED;
        return new ReferralDraft(
                Urgency.valueOf(request.urgency()),
                request.reason(),
                request.evidence(),
                request.purpose(),
                Consent.valueOf(request.consent()),
                request.consentNote(),
                sharing,
                request.notShared(),
                request.basis().map(LawfulBasis::valueOf),
                Set.copyOf(request.parts()),
                request.sensitiveReason(),
                request.until());
    }

    @Override
    public void send(Intervention referral, Child child, LocalDate on) {
        done(book.send(
                referral,
                child,
                services.find(referral.serviceId().orElseThrow()).orElseThrow(),
                on));
    }

    @Override
    public void step(
            Intervention referral,
            String step,
            LocalDate on,
            String words,
            Optional<InterventionOutcome> outcome,
            boolean byReceiver) {
        done(steps.step(referral, ReferralStep.valueOf(step), on, words, outcome, byReceiver));
    }

    @Override
    public void contact(Intervention referral, LocalDate on, String words) {
        steps.note(referral, EntryKind.CONTACT, on, words, true).ifPresent(problem -> {
            throw new IllegalArgumentException(problem.wrong());
        });
    }

    @Override
    public void give(Intervention referral, Worker worker, LocalDate on) {
        support.assign(referral, worker.id(), on);
    }

    private static Intervention done(Answer answer) {
        return switch (answer) {
            case Answer.Done(Intervention intervention) -> intervention;
            case Answer.Refused refused ->
                throw new IllegalArgumentException(
                        refused.problems().stream().map(Problem::wrong).collect(Collectors.joining("; ")));
            case Answer.Overtaken _ -> throw new IllegalStateException("Somebody else has changed it");
        };
    }
}
