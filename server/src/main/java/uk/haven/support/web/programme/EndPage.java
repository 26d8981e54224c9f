package uk.haven.support.web.programme;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/**
 * Ending a programme, with or without a step to other support.
 *
 * @param progress how its exit criteria stand
 * @param planned what will go with it, as a sentence
 */
public record EndPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String path,
        String progress,
        String planned,
        Field on,
        DateAnswer onDate,
        Field outcome,
        List<Option> outcomes,
        Field reason,
        Field step,
        List<Option> steps,
        Field type,
        List<Option> types,
        Field level,
        List<Option> levels,
        Field until,
        DateAnswer untilDate,
        List<Problem> problems) {}
