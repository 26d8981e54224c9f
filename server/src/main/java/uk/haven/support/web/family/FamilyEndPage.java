package uk.haven.support.web.family;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/** Ends a plan. @param goes what was planned and goes with it, in a sentence, or "" */
public record FamilyEndPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String path,
        String goes,
        Field child,
        List<Option> children,
        Field on,
        DateAnswer onDate,
        Field outcome,
        List<Option> outcomes,
        Field reason,
        List<Problem> problems) {}
