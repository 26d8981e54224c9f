package uk.haven.milestones.internal.experience;

import java.util.List;
import java.util.UUID;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.platform.Problem;

/** What came of something that was done with an activity. */
public sealed interface ActivityAnswer {

    record Done(UUID activity) implements ActivityAnswer {}

    record Refused(List<Problem> problems) implements ActivityAnswer {}

    /** Somebody else has changed it since it was on the page. @param now as it is */
    record Overtaken(Activity now) implements ActivityAnswer {}
}
