package uk.haven.support.domain.nurture;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;

/**
 * How long a child has been in a group, counted in half-terms of the partnership's calendar: the one in which the child
 * began counts whole, and two make a term. Where the calendar does not reach, a term is four months.
 *
 * @param from first day in the group
 */
public record Stay(SchoolCalendar calendar, LocalDate from) {

    /** A child is expected back in class after so many terms at the earliest (paper, Appendix 7). */
    public static final int FEWEST_TERMS = 2;

    /** A longer stay is flagged (paper, Appendix 7). */
    public static final int MOST_TERMS = 4;

    private static final int PROPOSED_TERMS = 3;
    private static final int MONTHS_OF_TERM = 4;

    /** The last day of so many terms in the group. */
    public LocalDate endOf(int terms) {
        List<HalfTerm> all = calendar.halfTerms();
        int last = first(all) + 2 * terms - 1;
        return first(all) >= 0 && last < all.size()
                ? all.get(last).end()
                : from.plusMonths((long) MONTHS_OF_TERM * terms);
    }

    /** The day that is proposed for the return: in the middle of what is expected. */
    public LocalDate proposedReturn() {
        return endOf(PROPOSED_TERMS);
    }

    /** The last day on which the stay is no longer than expected. */
    public LocalDate latest() {
        return endOf(MOST_TERMS);
    }

    /** Whether it has lasted longer than expected. */
    public boolean overstaysOn(LocalDate date) {
        return date.isAfter(latest());
    }

    /** Half-terms in the group until the day, the first counted; 1 at least. */
    public int halfTerms(LocalDate until) {
        List<HalfTerm> all = calendar.halfTerms();
        int first = first(all);
        if (first < 0) {
            return 1;
        }
        int counted = (int) all.stream()
                .skip(first)
                .filter(each -> !each.start().isAfter(until))
                .count();
        return Math.max(1, counted);
    }

    /** {@code half a term}, {@code 1 term}, {@code 2½ terms}. @param halfTerms 1 or more */
    public static String words(int halfTerms) {
        if (halfTerms == 1) {
            return "half a term";
        }
        return halfTerms / 2 + (halfTerms % 2 == 0 ? "" : "½") + (halfTerms == 2 ? " term" : " terms");
    }

    /** When the next profile belongs: in the term after the one of the last, by its end. */
    public record Reprofile(LocalDate opens, LocalDate by) {

        public boolean dueOn(LocalDate date) {
            return !date.isBefore(opens);
        }

        public boolean overdueOn(LocalDate date) {
            return date.isAfter(by);
        }
    }

    /**
     * Each term has its profile. The one that the placement rests on counts for the term in which the child began; a child
     * who has none at all is profiled in that term.
     *
     * @param last day of the latest profile
     */
    public Reprofile reprofile(Optional<LocalDate> last) {
        LocalDate base = last.filter(each -> each.isAfter(from)).orElse(from);
        int ahead = last.isPresent() ? 2 : 0;
        List<HalfTerm> all = calendar.halfTerms();
        int at = new Stay(calendar, base).first(all);
        if (at < 0) {
            return new Reprofile(base, base.plusMonths(ahead == 0 ? MONTHS_OF_TERM : 2L * MONTHS_OF_TERM));
        }
        int end = at + all.get(at).number() % 2 + ahead;
        if (end >= all.size()) {
            LocalDate opens = all.getLast().end().plusDays(1);
            return new Reprofile(opens.isBefore(base) ? base : opens, base.plusMonths(2L * MONTHS_OF_TERM));
        }
        return new Reprofile(all.get(end - 1).start(), all.get(end).end());
    }

    /** Place of the half-term in which it began, or of the next when it began in a holiday; -1 outside the calendar. */
    private int first(List<HalfTerm> all) {
        for (int i = 0; i < all.size(); i++) {
            if (!all.get(i).end().isBefore(from)) {
                return all.get(i).start().isAfter(from.plusMonths(MONTHS_OF_TERM)) ? -1 : i;
            }
        }
        return -1;
    }
}
