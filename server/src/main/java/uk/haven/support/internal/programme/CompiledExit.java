package uk.haven.support.internal.programme;

import java.util.List;
import uk.haven.support.domain.programme.ExitCriterion;
import uk.haven.support.domain.programme.ExitCriterionJson;

/**
 * An exit criterion with what evaluating it needs to know.
 *
 * @param sessions most sessions that a condition looks back on
 * @param weeks most school weeks that a condition looks back on
 */
record CompiledExit(ExitCriterion criterion, List<ExitCriterion> leaves, int sessions, int weeks) {

    static CompiledExit of(String json) {
        ExitCriterion criterion = ExitCriterionJson.read(json);
        List<ExitCriterion> leaves = criterion.leaves();
        int sessions = 0;
        int weeks = 0;
        for (ExitCriterion leaf : leaves) {
            switch (leaf) {
                case ExitCriterion.Attendance attendance -> sessions = Math.max(sessions, attendance.sessions());
                case ExitCriterion.NoUnauthorised clean -> weeks = Math.max(weeks, clean.weeks());
                case ExitCriterion.NoExclusion clean -> weeks = Math.max(weeks, clean.weeks());
                default -> {}
            }
        }
        return new CompiledExit(criterion, leaves, sessions, weeks);
    }

    boolean asks() {
        return sessions > 0 || weeks > 0;
    }

    boolean asksForExclusions() {
        for (ExitCriterion leaf : leaves) {
            if (leaf instanceof ExitCriterion.NoExclusion) {
                return true;
            }
        }
        return false;
    }
}
