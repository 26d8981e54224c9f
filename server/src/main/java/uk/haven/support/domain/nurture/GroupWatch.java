package uk.haven.support.domain.nurture;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a group is short of, by what is expected of every nurture group (paper, Appendix 7). */
public enum GroupWatch {
    NO_OVERSIGHT("No qualified teacher oversees it", "Say which qualified teacher oversees it"),
    NO_ADULT("Nobody staffs it", "Name the two adults"),
    ONE_ADULT("One adult alone staffs it", "Name the second adult"),
    ADULT_LEFT("One of its adults has left the school", "Name another adult: the places go with them"),
    NO_TEACHER("Neither adult is a teacher", "One of the two is a teacher, ideally"),
    BELOW_SIX("Fewer than six children have a place", "A nurture group is of six to twelve children"),
    WAITING("Children are proposed and places are free", "Decide about them"),
    REVIEW_DUE("Its review of quality is due", "Review it against the principles once a year");

    /** A group that has just opened may fill up for so many days: half a term. */
    public static final int FILLING_DAYS = 42;

    private final String label;
    private final String remedy;

    GroupWatch(String label, String remedy) {
        this.label = label;
        this.remedy = remedy;
    }

    public String label() {
        return label;
    }

    public String remedy() {
        return remedy;
    }

    /** What is wished for rather than wanting: it stands on the group's page and calls nobody. */
    public boolean quiet() {
        return this == NO_TEACHER;
    }

    /**
     * What is known of a group.
     *
     * @param left of the adults, how many work at the school no longer
     * @param placed children who have a place
     * @param proposed children proposed for one
     * @param lastReview day of the latest review of its quality
     */
    public record Known(
            LocalDate opens,
            Optional<LocalDate> closes,
            int places,
            int adults,
            int left,
            boolean teacher,
            boolean overseen,
            int placed,
            int proposed,
            Optional<LocalDate> lastReview) {}

    /** What holds on the date; nothing of a group that has closed. */
    public static Set<GroupWatch> of(Known group, LocalDate date) {
        Set<GroupWatch> watches = EnumSet.noneOf(GroupWatch.class);
        if (group.closes().filter(date::isAfter).isPresent()) {
            return watches;
        }
        if (!group.overseen()) {
            watches.add(NO_OVERSIGHT);
        }
        if (group.adults() == 0) {
            watches.add(NO_ADULT);
        } else if (group.adults() == 1) {
            watches.add(ONE_ADULT);
        }
        if (group.left() > 0) {
            watches.add(ADULT_LEFT);
        }
        if (group.adults() > 0 && !group.teacher()) {
            watches.add(NO_TEACHER);
        }
        if (group.placed() < GroupRules.FEWEST && date.isAfter(group.opens().plusDays(FILLING_DAYS))) {
            watches.add(BELOW_SIX);
        }
        if (group.proposed() > 0 && group.placed() < group.places()) {
            watches.add(WAITING);
        }
        LocalDate reviewDue = group.lastReview().orElse(group.opens()).plusYears(1);
        if (!date.isBefore(reviewDue)) {
            watches.add(REVIEW_DUE);
        }
        return watches;
    }
}
