package uk.haven.support.internal.programme;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ExitReading;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.domain.programme.SessionPattern;

/**
 * What a programme adds to its piece of support.
 *
 * @param id of the piece of support
 * @param cost in pounds for one {@code costPer}, absent when not known
 * @param costPer {@code place}, {@code hour} or {@code session}, or ""
 * @param followedBy the piece of support that a step led to
 * @param startedFrom the referral that led to it
 * @param version counts edits of the plan
 * @param editedBy who edited it last
 */
public record Programme(
        long id,
        ProgrammeType type,
        Set<Barrier> barriers,
        String aim,
        ExitCriterion exit,
        Optional<BigDecimal> cost,
        String costPer,
        SessionPattern pattern,
        String endReason,
        OptionalLong followedBy,
        OptionalLong startedFrom,
        int version,
        String editedBy,
        Instant editedAt) {

    public Programme {
        barriers = Set.copyOf(barriers);
    }

    /** How a target stands. */
    public enum TargetState {
        OPEN("Open"),
        MET("Met"),
        DROPPED("Given up");

        private final String label;

        TargetState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param stateOn since when */
    public record Target(long id, String words, TargetState state, LocalDate stateOn) {}

    /** What came of a session. */
    public enum SessionState {
        PLANNED("Planned"),
        ATTENDED("Attended"),
        MISSED("Missed"),
        CANCELLED("Cancelled");

        private final String label;

        SessionState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** @param at when it was written down */
    public record Session(LocalDate on, SessionState state, int minutes, String note, String by, Instant at) {}

    /** What is written down beside sessions. */
    public enum EntryKind {
        REVIEW("Review"),
        STAFF("Contact with staff"),
        FAMILY("Contact with the family");

        private final String label;

        EntryKind(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param words what was found or said
     * @param next what comes next, or ""
     * @param judged whether it was judged to have done its work, when that was said
     */
    public record Entry(EntryKind kind, LocalDate on, String words, String next, Optional<Boolean> judged, String by) {}

    /** What is held of one programme: targets in order, sessions and entries latest first. */
    public record Record(List<Target> targets, List<Session> sessions, List<Entry> entries) {
        public Record {
            targets = List.copyOf(targets);
            sessions = List.copyOf(sessions);
            entries = List.copyOf(entries);
        }
    }

    /**
     * What lists say of a programme.
     *
     * @param planned the first day on which a session that nobody has logged was or is planned
     */
    public record Brief(
            long id,
            ProgrammeType type,
            ExitCriterion exit,
            Optional<LocalDate> lastSession,
            Optional<LocalDate> lastReview,
            Optional<LocalDate> planned) {}

    /**
     * How the exit criteria of a programme stand.
     *
     * @param metOn the day from which they have been met
     * @param movedOn when they last came closer
     */
    public record Stands(ExitReading reading, Optional<LocalDate> metOn, LocalDate movedOn) {}
}
