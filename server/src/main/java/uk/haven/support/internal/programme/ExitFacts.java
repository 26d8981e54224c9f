package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.Collection;
import org.springframework.stereotype.Component;
import uk.haven.partnership.Partnership;
import uk.haven.schooling.ExclusionCategory;
import uk.haven.schooling.SessionEvidence;
import uk.haven.support.domain.programme.SchoolDays;

/** What exit criteria ask of schooling: its evidence, and exclusions to the last day that each covers. */
@Component
class ExitFacts {

    /**
     * Weeks before the first day asked for in which an exclusion may have begun that reaches into it: a child can be excluded
     * for 45 school days in a school year, which is nine weeks and the holidays between them.
     */
    private static final int WEEKS_BACK = 17;

    private final SessionEvidence evidence;
    private final Partnership partnership;

    ExitFacts(SessionEvidence evidence, Partnership partnership) {
        this.evidence = evidence;
        this.partnership = partnership;
    }

    SessionEvidence evidence() {
        return evidence;
    }

    /** Takes one exclusion. */
    @FunctionalInterface
    interface LastDays {
        /** @param day epoch day: the last that it covers, and the date asked for while it lasts */
        void accept(int childId, int day);
    }

    /**
     * Fixed-term and permanent exclusions that had begun by the date and cover the first day or a later one; one query.
     *
     * @param children whose, or nobody for everyone's
     */
    void exclusions(Collection<Integer> children, LocalDate first, LocalDate date, LastDays taken) {
        var days = SchoolDays.of(partnership.calendar());
        int asOf = Math.toIntExact(date.toEpochDay());
        int from = Math.toIntExact(first.toEpochDay());
        SessionEvidence.Exclusions take = (child, began, category, sessions) -> {
            if (category.fixedTerm() || category == ExclusionCategory.PERM) {
                int last = Math.min(asOf, days.lastOf(began, sessions));
                if (last >= from) {
                    taken.accept(child, last);
                }
            }
        };
        if (children.isEmpty()) {
            evidence.exclusions(first.minusWeeks(WEEKS_BACK), date, take);
        } else {
            evidence.exclusions(children, first.minusWeeks(WEEKS_BACK), date, take);
        }
    }
}
