package uk.haven.milestones.domain.experience;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import uk.haven.platform.YearGroup;

/**
 * Something that a school plans for many children at once.
 *
 * @param id 0 until it is kept
 * @param version grows with each change of the plan
 * @param closed how it ended; nothing of it says anything while it is planned
 */
public record Activity(
        long id, UUID publicId, long schoolId, Plan plan, State state, int version, String editedBy, Closed closed) {

    /** What may become of a plan. */
    public enum State {
        PLANNED("Planned"),
        HAPPENED("It happened"),
        CALLED_OFF("Called off");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    /**
     * What is planned.
     *
     * @param experiences codes of what it gives
     * @param until the last day, not before the first
     * @param leader who leads it, as it was typed, or ""
     * @param years year groups that it is for; with a list, those it was chosen from
     * @param listed whether it is for the children of a list, not for everyone of the year groups
     */
    public record Plan(
            String title,
            List<String> experiences,
            LocalDate from,
            LocalDate until,
            String leader,
            List<YearGroup> years,
            boolean listed) {
        public Plan {
            experiences = List.copyOf(experiences);
            years = List.copyOf(years);
        }

        public Plan asList() {
            return new Plan(title, experiences, from, until, leader, years, true);
        }
    }

    /** @param by who wrote it up or called it off, or "" @param reason why it was called off, or "" */
    public record Closed(String by, String reason) {
        public static final Closed NOT_YET = new Closed("", "");
    }

    /** Whether its last day has come and nobody has said what came of it. */
    public boolean toWriteUp(LocalDate today) {
        return state == State.PLANNED && !plan.until().isAfter(today);
    }
}
