package uk.haven.schooling.internal;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import uk.haven.children.ChildRecords;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.Term;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.ExclusionCategory;

/** What criteria need of one school year's exclusions, by child (FORMATS.md, "Exact meanings"). */
final class ExclusionTotals {

    private final Map<Integer, OfChild> byChild = new HashMap<>();

    /** One child's. */
    static final class OfChild {
        private int fixedTerm;
        private int permanent;
        private final int[] sessionsByTerm = new int[Term.values().length];

        int fixedTerm() {
            return fixedTerm;
        }

        int permanent() {
            return permanent;
        }

        /** The most fixed-term sessions begun within one term. */
        int mostSessionsInTerm() {
            int most = 0;
            for (int sessions : sessionsByTerm) {
                most = Math.max(most, sessions);
            }
            return most;
        }
    }

    static final OfChild NONE = new OfChild();

    ExclusionTotals(Collection<Exclusion> exclusions, SchoolCalendar calendar, ChildRecords records) {
        for (Exclusion exclusion : exclusions) {
            var child = byChild.computeIfAbsent(records.kept(exclusion.child().value()), id -> new OfChild());
            if (exclusion.category().fixedTerm()) {
                child.fixedTerm++;
                calendar.termAt(exclusion.start())
                        .ifPresent(term -> child.sessionsByTerm[term.ordinal()] += exclusion.sessions());
            } else if (exclusion.category() == ExclusionCategory.PERM) {
                child.permanent++;
            }
        }
    }

    OfChild of(int childId) {
        return byChild.isEmpty() ? NONE : byChild.getOrDefault(childId, NONE);
    }

    Collection<Integer> children() {
        return byChild.keySet();
    }
}
