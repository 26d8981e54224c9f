package uk.haven.milestones.web.review;

import java.util.List;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;

/** The form that says why sessions were missed and what is done about it, for one child or for many. */
public record DecisionForm(
        Field reason,
        List<Option> reasons,
        Field words,
        Field decision,
        List<Option> decisions,
        Field kind,
        List<Option> kinds,
        Field worker,
        List<Option> workers,
        Field from,
        DateAnswer fromDate,
        Field until,
        DateAnswer untilDate) {}
