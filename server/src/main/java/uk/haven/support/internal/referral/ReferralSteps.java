package uk.haven.support.internal.referral;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;
import uk.haven.support.domain.referral.ReferralRules;
import uk.haven.support.domain.referral.ReferralState;
import uk.haven.support.domain.referral.ReferralStep;
import uk.haven.support.domain.referral.ReferralTable;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.referral.Referral.EntryKind;
import uk.haven.support.internal.referral.ReferralBook.Answer;
import uk.haven.support.internal.referral.ReferralStore.By;
import uk.haven.support.internal.workforce.Handovers;

/**
 * What happens to a referral once it is written: its steps, contacts and notes, and how long it can be read. By the rules and
 * with their audit. Call inside a transaction.
 */
@Service
public class ReferralSteps {

    private final ReferralStore store;
    private final ReferralEntryStore entries;
    private final SupportBook book;
    private final Handovers handovers;
    private final ReferralSurroundings around;

    ReferralSteps(
            ReferralStore store,
            ReferralEntryStore entries,
            SupportBook book,
            Handovers handovers,
            ReferralSurroundings around) {
        this.store = store;
        this.entries = entries;
        this.book = book;
        this.handovers = handovers;
        this.around = around;
    }

    /**
     * Accepts, declines, begins, ends or withdraws it.
     *
     * @param words the reason, or what came of it
     * @param byReceiver whether the receiver does, or the school that asked
     */
    public Answer step(
            Intervention of,
            ReferralStep step,
            LocalDate on,
            String words,
            Optional<InterventionOutcome> outcome,
            boolean byReceiver) {
        Referral seen = store.find(of.id()).orElseThrow();
        store.lock(of.id());
        Referral was = store.find(of.id()).orElse(seen);
        if (was.state() != seen.state()) {
            return new Answer.Overtaken(was);
        }
        if (step == ReferralStep.ACCEPT) {
            store.lockPlaces(was.serviceId());
        }
        Optional<Problem> problem = ReferralBook.refusal(was.state(), step)
                .or(() -> ReferralRules.step(step, words))
                .or(() -> ReferralRules.day(on, was.days().last(), on))
                .or(() -> decides(byReceiver)
                        ? ReferralRules.places(
                                step, of.title(), store.fullServices().contains(was.serviceId()))
                        : Optional.empty())
                .or(() -> step == ReferralStep.END && outcome.isEmpty()
                        ? Optional.of(Problem.of("outcome", "OUTCOME", "How did it end?", "Choose one"))
                        : Optional.empty());
        if (problem.isPresent()) {
            return refused(problem.get());
        }
        ReferralState to = ReferralTable.TABLE.to(was.state(), step);
        // once it is over its receiver can write no more: the row itself comes last
        entries.add(of.id(), EntryKind.valueOf(step.name()), on, words.strip(), byReceiver, around.by());
        around.audited("referral." + past(step), was.childId(), to.name());
        if (step == ReferralStep.ACCEPT && byReceiver) {
            around.worker(was.to(), on).ifPresent(worker -> book.assign(of, worker, on));
        }
        if (to == ReferralState.ENDED || to == ReferralState.WITHDRAWN) {
            book.end(of, on, outcome.orElse(InterventionOutcome.WITHDRAWN));
        }
        if (!store.move(was, to, on)) {
            throw new IllegalStateException("The referral's lock was held, and still it moved");
        }
        return new Answer.Done(of);
    }

    /** Places bind whoever answers now; what was answered elsewhere, or before, is only written down. */
    private static boolean decides(boolean byReceiver) {
        return byReceiver && Viewers.current().orElse(null) instanceof Viewer.Person;
    }

    private static String past(ReferralStep step) {
        return switch (step) {
            case SEND -> "sent";
            case ACCEPT -> "accepted";
            case DECLINE -> "declined";
            case BEGIN -> "begun";
            case END -> "ended";
            case WITHDRAW -> "withdrawn";
        };
    }

    /** The viewer takes on what a colleague of the agency accepted. */
    public List<Problem> take(Intervention of, LocalDate today) {
        Referral was = store.find(of.id()).orElseThrow();
        Optional<Worker> me =
                was.state().inHand() ? around.worker(was.to(), today).flatMap(around::known) : Optional.empty();
        return me.isEmpty()
                ? List.of(Problem.of(
                        "", "REFERRAL-TAKE", "Nobody has accepted it, or it is over", "Look at the referral again"))
                : handovers.give(List.of(of), me.get(), "", today);
    }

    /** Writes down a contact or a note, which both sides read. */
    public Optional<Problem> note(Intervention of, EntryKind kind, LocalDate on, String words, boolean byReceiver) {
        if (kind != EntryKind.CONTACT && kind != EntryKind.NOTE) {
            throw new IllegalArgumentException(kind + " is a step");
        }
        Referral referral = store.find(of.id()).orElseThrow();
        Optional<Problem> problem = words.isBlank()
                ? Optional.of(Problem.of("note", "ENTRY-EMPTY", "Nothing has been written", "Say what happened"))
                : ReferralRules.longer("note", words, ReferralRules.LONGEST_TEXT);
        if (problem.isEmpty()) {
            entries.add(of.id(), kind, on, words.strip(), byReceiver, around.by());
            around.audited("referral.noted", referral.childId(), kind.name());
        }
        return problem;
    }

    /** Shares until a later (or an earlier) day. */
    public Optional<Problem> extend(Intervention of, Optional<LocalDate> until, String reason, LocalDate today) {
        Referral was = store.find(of.id()).orElseThrow();
        Optional<Problem> problem =
                ReferralRules.extend(was.state(), was.shareEndedOn().isPresent(), until, reason, today);
        if (problem.isEmpty()) {
            store.extend(of.id(), until.orElseThrow());
            record(was, EntryKind.EXTEND_SHARE, today, "Until " + Words.date(until.get()) + ": " + reason.strip());
        }
        return problem;
    }

    /** From the next request on the receiver sees nothing of it. Does nothing when that was done before. */
    public Optional<Problem> withdrawShare(Intervention of, String reason, LocalDate today) {
        Referral was = store.find(of.id()).orElseThrow();
        if (reason.isBlank()) {
            return Optional.of(Problem.of(
                    "withdraw-reason", "SHARE-WITHDRAW-REASON", "Withdrawing a share needs a reason", "Say why"));
        }
        Optional<Problem> problem = ReferralRules.longer("withdraw-reason", reason, ReferralRules.LONGEST_REASON);
        if (problem.isEmpty() && was.shareEndedOn().isEmpty()) {
            store.withdrawShare(of.id(), today);
            record(was, EntryKind.WITHDRAW_SHARE, today, reason.strip());
        }
        return problem;
    }

    private void record(Referral of, EntryKind kind, LocalDate on, String words) {
        By by = around.by();
        entries.add(of.id(), kind, on, words, false, by);
        around.audited(kind == EntryKind.EXTEND_SHARE ? "share.extended" : "share.withdrawn", of.childId(), "");
    }

    private static Answer refused(Problem problem) {
        return new Answer.Refused(List.of(problem));
    }
}
