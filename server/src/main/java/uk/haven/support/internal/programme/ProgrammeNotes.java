package uk.haven.support.internal.programme;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.domain.programme.ProgrammeRules;
import uk.haven.support.internal.SupportBook;
import uk.haven.support.internal.programme.ExitListener.ProgrammeTouched;
import uk.haven.support.internal.programme.Programme.Entry;
import uk.haven.support.internal.programme.Programme.TargetState;

/** Writes down how programmes go: targets, reviews and contacts, with their audit. Call inside a transaction. */
@Service
public class ProgrammeNotes {

    private final ProgrammeRecordStore records;
    private final SupportBook book;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    ProgrammeNotes(
            ProgrammeRecordStore records,
            SupportBook book,
            Partnership partnership,
            Audit audit,
            Clock clock,
            ApplicationEventPublisher events) {
        this.records = records;
        this.book = book;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
        this.events = events;
    }

    /** Says how a target stands now. */
    public Optional<Problem> target(Intervention of, long target, TargetState state) {
        Optional<Problem> problem = ProgrammeRules.target(of.endedOn());
        if (problem.isEmpty() && records.target(of.id(), target, state, partnership.today())) {
            audited("programme.target", of, state.name());
            touched(of);
        }
        return problem;
    }

    /**
     * Writes a review or a contact down. A review that says so sets the day of the next; one that says nothing of it takes away
     * the day that has come, for which it was written, and leaves a later one to whoever set it.
     */
    public Optional<Problem> entry(Intervention of, Entry entry, Optional<LocalDate> nextReview) {
        LocalDate today = partnership.today();
        Optional<Problem> problem = ProgrammeRules.entry(entry.on(), of.beganOn(), of.endedOn(), today)
                .or(() -> nextReview
                        .filter(next -> !of.nextOn().equals(Optional.of(next)))
                        .flatMap(next -> ProgrammeRules.next("review", next, today)));
        if (problem.isPresent()) {
            return problem;
        }
        var account = Viewers.current().orElseThrow().accountId();
        records.entry(of.id(), entry, account.isPresent() ? account.getAsLong() : null, clock.instant());
        audited("programme.noted", of, entry.kind().name());
        if (entry.kind() == Programme.EntryKind.REVIEW && of.endedOn().isEmpty()) {
            book.next(of, nextReview.or(() -> of.nextOn().filter(today::isBefore)));
        }
        if (entry.judged().isPresent()) {
            touched(of);
        }
        return Optional.empty();
    }

    /** Its exit criteria are looked at anew. */
    private void touched(Intervention of) {
        events.publishEvent(new ProgrammeTouched(of.child().value()));
    }

    private void audited(String action, Intervention of, String detail) {
        audit.record(new Audit.Entry(action, "child", String.valueOf(of.child().value()), detail));
    }
}
