package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/** Begins a common assessment. */
public record StartPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String who,
        String action,
        Field from,
        DateAnswer fromDate,
        Field finish,
        DateAnswer finishDate,
        Field worker,
        List<Option> workers,
        List<Problem> problems) {}
