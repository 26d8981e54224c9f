package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/**
 * Proposing a child for a group.
 *
 * @param threshold what scores will be compared with, as a sentence
 */
public record ProposePage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String who,
        String action,
        Field group,
        List<Option> groups,
        Field on,
        DateAnswer onDate,
        ScoresFields scores,
        String threshold,
        Field reason,
        List<Problem> problems) {}
