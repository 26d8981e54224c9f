package uk.haven.support.internal.programme;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.partnership.Partnership;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.domain.programme.ProgrammeRules;
import uk.haven.support.internal.programme.Programme.Session;
import uk.haven.support.internal.programme.Programme.SessionState;

/** Logs sessions of programmes, by the rules and with their audit. Call inside a transaction. */
@Service
public class ProgrammeSessions {

    private final ProgrammeRecordStore records;
    private final Partnership partnership;
    private final Audit audit;
    private final Clock clock;

    ProgrammeSessions(ProgrammeRecordStore records, Partnership partnership, Audit audit, Clock clock) {
        this.records = records;
        this.partnership = partnership;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What came of a session.
     *
     * @param replaces when what is to be replaced was logged: whoever logs it has seen that and decided so
     */
    public record Draft(LocalDate on, SessionState state, int minutes, String note, Optional<Instant> replaces) {
        public Draft {
            note = note.strip();
        }

        private boolean says(Session logged) {
            return logged.state() == state
                    && logged.minutes() == minutes
                    && logged.note().equals(note);
        }
    }

    /** What came of an attempt. */
    public sealed interface Answer {
        record Done() implements Answer {}

        record Refused(Problem problem) implements Answer {}

        /** The session of that day has been logged, and not as it is in the draft. */
        record Logged(Session theirs) implements Answer {}
    }

    /** Logs a session: over what was planned, and over what was logged only when that has been seen. */
    public Answer log(Intervention of, Draft draft) {
        Optional<Problem> problem =
                ProgrammeRules.session(draft.on(), of.beganOn(), of.endedOn(), partnership.today(), draft.minutes());
        if (problem.isPresent()) {
            return new Answer.Refused(problem.get());
        }
        if (records.log(of.id(), draft, Viewers.current().orElseThrow().name(), clock.instant())) {
            audit.record(new Audit.Entry(
                    "programme.session",
                    "child",
                    String.valueOf(of.child().value()),
                    draft.state().name()));
            return new Answer.Done();
        }
        Session theirs = records.session(of.id(), draft.on()).orElseThrow();
        return draft.says(theirs) ? new Answer.Done() : new Answer.Logged(theirs);
    }
}
