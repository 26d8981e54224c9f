package uk.haven.support.internal;

import java.util.Set;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;

/**
 * Support whose kind alone says much: that a child has counselling, or has lost somebody. It is told to those who work with
 * support; a data manager learns that there is support, which the school's returns ask for, and not which.
 */
public final class ToldToFew {

    /** What such support is called for somebody who does not learn which it is. */
    public static final String UNNAMED = "Support";

    private static final Set<InterventionKind> KINDS =
            Set.of(InterventionKind.COUNSELLING, InterventionKind.BEREAVEMENT);
    private static final Set<Role> WORK = Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD);

    private ToldToFew() {}

    /** Whether the viewer does not learn which it is. @param school the child's */
    public static boolean hides(Intervention each, long school) {
        return KINDS.contains(each.kind())
                && Viewers.current().orElse(null) instanceof Viewer.Person person
                && person.hasAt(Role.DATA_MANAGER, school)
                && WORK.stream().noneMatch(role -> person.hasAt(role, school));
    }
}
