package uk.haven.milestones.web.language;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;

/**
 * Early language: the class list.
 *
 * @param judge null when the viewer judges nobody of the list
 * @param start null when there is nobody for whom the viewer may start a programme
 * @param theirs what somebody else has judged of those who are ticked since the page was opened
 * @param lookingBack whether another day than today is shown
 */
public record LanguagePage(
        List<Section> sections,
        String caption,
        String sentence,
        List<Figure> figures,
        List<Section> lists,
        String list,
        List<Row> rows,
        @Nullable JudgementForm judge,
        @Nullable Start start,
        List<String> theirs,
        String empty,
        boolean lookingBack,
        String done,
        List<Problem> problems) {

    /**
     * @param item what ticking sends; "" when it cannot be ticked
     * @param facts year group, and the school where there are several
     * @param judged who judged last, when and on what; ""
     * @param late whether what comes next is overdue
     */
    public record Row(
            String item,
            String who,
            String path,
            String facts,
            String state,
            String judged,
            String phase,
            List<Programme> programmes,
            String next,
            boolean late,
            boolean ticked) {}

    /** @param path "" when the viewer may not open it */
    public record Programme(String title, String path, String words) {}

    /** A programme for all that are ticked. */
    public record Start(
            Field kind,
            List<Option> kinds,
            Field target,
            Field worker,
            List<Option> workers,
            Field from,
            DateAnswer fromDate,
            Field until,
            DateAnswer untilDate) {}
}
