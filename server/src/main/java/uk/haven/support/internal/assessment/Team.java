package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The team around a child, beside its lead professional, who is the worker of the piece of support.
 *
 * @param members in the order in which they joined, those who left too
 * @param meetings latest first
 * @param actions soonest due first
 */
public record Team(List<Member> members, List<Meeting> meetings, List<Action> actions) {
    public Team {
        members = List.copyOf(members);
        meetings = List.copyOf(meetings);
        actions = List.copyOf(actions);
    }

    /** Those who are in it now. */
    public List<Member> now() {
        return members.stream().filter(each -> each.leftOn().isEmpty()).toList();
    }

    /** The first meeting that is planned. */
    public Optional<Meeting> next() {
        return meetings.stream()
                .filter(each -> each.state() == MeetingState.PLANNED)
                .reduce((_, earlier) -> earlier);
    }

    /**
     * @param workerId of a worker; none for the family
     * @param relation what they are to the child, or what they do
     * @param why somebody of an agency reads the assessment; "" for everybody else
     */
    public record Member(
            long id,
            OptionalLong workerId,
            String name,
            String relation,
            String why,
            LocalDate joinedOn,
            Optional<LocalDate> leftOn) {}

    public enum MeetingState {
        PLANNED("Planned"),
        HELD("Held"),
        CANCELLED("Cancelled");

        private final String label;

        MeetingState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * @param place where and at what time, or ""
     * @param came names of who came
     * @param note why it was cancelled, or ""
     * @param edit counts edits
     */
    public record Meeting(
            long id,
            long interventionId,
            LocalDate on,
            String place,
            MeetingState state,
            List<String> came,
            String agreed,
            String note,
            int edit,
            String editedBy) {
        public Meeting {
            came = List.copyOf(came);
        }
    }

    public enum ActionState {
        OPEN("Open"),
        DONE("Done"),
        DROPPED("Dropped");

        private final String label;

        ActionState(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /** Who does something: a worker, or somebody named. */
    public record Owner(OptionalLong workerId, String name) {}

    /** @param note what came of it, or "" */
    public record Action(
            long id,
            long interventionId,
            String words,
            Owner owner,
            LocalDate dueOn,
            ActionState state,
            LocalDate stateOn,
            String note) {

        public boolean overdue(LocalDate date) {
            return state == ActionState.OPEN && dueOn.isBefore(date);
        }
    }
}
