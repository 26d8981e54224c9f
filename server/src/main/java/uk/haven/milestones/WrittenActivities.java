package uk.haven.milestones;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import uk.haven.children.Child;
import uk.haven.platform.YearGroup;

/**
 * Activities that give children experiences, for other modules to write by the rules that hold on the pages. Call inside a
 * transaction, as batch work. What a rule refuses is an {@link IllegalArgumentException} with the rule's own words.
 */
public interface WrittenActivities {

    /**
     * What is planned for everyone of some year groups.
     *
     * @param experiences codes of the entitlement
     * @param until the last day
     * @param leader who leads it, or ""
     */
    record Wanted(
            long schoolId,
            String title,
            List<String> experiences,
            LocalDate from,
            LocalDate until,
            String leader,
            List<YearGroup> years) {
        public Wanted {
            experiences = List.copyOf(experiences);
            years = List.copyOf(years);
        }
    }

    /**
     * Why a child was left out.
     *
     * @param why AWAY, DECLINED, FAMILY, COST, HEALTH or ACCESS
     * @param note a word about it, or ""
     */
    record LeftOut(String why, String note) {}

    /** Plans it; it can be over already. */
    UUID plan(Wanted wanted, LocalDate on);

    /** It happened, for everyone but those who were left out. @return how many took part */
    int happened(UUID activity, Function<Child, Optional<LeftOut>> leftOut, LocalDate on);

    /** Says that it will not be, and why. */
    void callOff(UUID activity, String reason, LocalDate on);

    /** Takes back what was recorded of some of its children, and why. */
    void takeBack(UUID activity, Predicate<Child> whose, String reason, LocalDate on);
}
