package uk.haven.support.web.nurture;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/** A review of a group's quality, as a form. */
public record ReviewPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String group,
        String path,
        Field on,
        DateAnswer onDate,
        List<Part> parts,
        List<Problem> problems) {

    public record Part(String title, List<Statement> statements) {}

    /** @param open whether evidence and action have been begun */
    public record Statement(
            Field judgement,
            List<Option> judgements,
            Field evidence,
            Field action,
            Field by,
            DateAnswer byDate,
            boolean open) {}
}
