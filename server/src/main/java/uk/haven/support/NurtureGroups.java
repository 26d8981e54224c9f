package uk.haven.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import uk.haven.children.Child;

/**
 * Nurture groups for other modules to write, by the rules that hold on the pages.
 *
 * <p>Call inside a transaction. Each throws {@link IllegalArgumentException} with the rule's own words when it is refused.
 */
public interface NurtureGroups {

    /**
     * A group as a person says it.
     *
     * @param places 6–12
     * @param pattern half days: {@code MON-AM} to {@code FRI-PM}, one to nine of them
     * @param overseer qualified teacher who oversees it from the first day, or ""
     * @param adults workers of the school, up to two; the first is a teacher when {@code teacher}
     */
    record Group(
            String name,
            int places,
            String room,
            LocalDate opens,
            Set<String> pattern,
            String overseer,
            List<Worker> adults,
            boolean teacher) {
        public Group {
            pattern = Set.copyOf(pattern);
            adults = List.copyOf(adults);
        }
    }

    /**
     * Strand scores of a day.
     *
     * @param developmental strands A to J in order, together 0–136
     * @param diagnostic strands Q to Z in order, together 0–136
     */
    record Profile(LocalDate on, List<Integer> developmental, List<Integer> diagnostic, String completedBy) {}

    /** Enters a threshold. @param bounds by strand, 0–136: lowest within it for A–J, highest for Q–Z */
    void threshold(Map<String, Integer> bounds, String source);

    /** Makes a group at the school. @return its id in addresses of pages */
    UUID make(long schoolId, Group group);

    /** Proposes a child of the group's school. @return the placement's id in addresses of pages */
    UUID propose(UUID group, Child child, LocalDate on, Optional<Profile> profile, String reason);

    /** Places a proposed child; without a day the return is expected when three terms are over. */
    void place(UUID placement, LocalDate on, Optional<LocalDate> expectedReturn);

    /** Writes a profile of a child down. */
    void profile(Child child, Profile profile);

    /** Writes down who was in the group, on each of its days between the two, both included. @param absentOneIn 2 or more */
    void register(UUID group, LocalDate from, LocalDate to, OptionalInt absentOneIn);

    /** Begins a return with a first trial session in class. */
    void beginReturn(UUID placement, LocalDate expected, String trial, LocalDate on);

    /** The child is back in class full-time. */
    void returned(UUID placement, LocalDate on, InterventionOutcome outcome, String how);

    /** A review of the group's quality in which every statement has the judgement, apart from those named. */
    void review(UUID group, LocalDate on, Set<String> partly, Set<String> notYet, String action);
}
