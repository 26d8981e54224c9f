package uk.haven.support.web.workforce;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.web.PageShell;

/** A meeting of the network, to be recorded. */
public record MeetingPage(
        List<PageShell.Link> sections,
        Field topic,
        Field on,
        DateAnswer onDate,
        Field worker,
        List<Option> workers,
        List<Problem> problems) {

    public MeetingPage {
        sections = List.copyOf(sections);
        workers = List.copyOf(workers);
        problems = List.copyOf(problems);
    }
}
