package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/** Volunteers who mentor children. @param may whether the viewer adds volunteers and records checks */
public record MentorsPage(
        List<PageShell.Link> sections,
        Table mentors,
        boolean may,
        Field mentor,
        List<Option> choices,
        Field name,
        Field school,
        List<Option> schools,
        Field checked,
        DateAnswer checkedDate,
        Field trained,
        DateAnswer trainedDate,
        String done,
        List<Problem> problems) {}
