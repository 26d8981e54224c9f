package uk.haven.milestones.web.language;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;

/**
 * Phases of Letters and Sounds for a whole class.
 *
 * @param years the year groups that can be chosen
 * @param year the one that is shown, as addresses have it
 * @param others what everybody who is left blank has reached
 * @param theirs what somebody else has recorded since the page was opened
 * @param writes whether the viewer records phases here and now
 */
public record PhonicsPage(
        List<Section> sections,
        List<Section> years,
        String year,
        String sentence,
        Field on,
        DateAnswer onDate,
        Field others,
        List<Option> choices,
        List<Row> rows,
        List<String> theirs,
        boolean writes,
        boolean lookingBack,
        String done,
        List<Problem> problems) {

    /**
     * @param seen what the page knows to be recorded, sent back with the form
     * @param last the latest phase and its day
     */
    public record Row(
            String id,
            String who,
            String path,
            String school,
            String seen,
            String last,
            Field phase,
            List<Option> choices) {}
}
