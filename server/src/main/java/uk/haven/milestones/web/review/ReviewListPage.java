package uk.haven.milestones.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Section;

/**
 * The reviews of a school.
 *
 * @param sentence what is still to be done
 * @param schools empty when the viewer has one school
 * @param lists to decide, decided, no longer below, closed
 * @param hidden what the address asks for, for forms to send back
 * @param form null when nothing can be decided about this list
 * @param step what else can be done for all that are ticked: close, reopen, or ""
 * @param letters whether letters can be written from this list
 * @param earlier earlier years in which something is not closed
 * @param wording where the letter's wording is changed, or "" for who may not
 */
public record ReviewListPage(
        List<Section> sections,
        String caption,
        String sentence,
        Field school,
        List<Option> schools,
        Field halfTerm,
        List<Option> halfTerms,
        Field below,
        List<Option> belows,
        List<Chip> chips,
        String clear,
        List<Section> lists,
        List<Hidden> hidden,
        List<Row> rows,
        Pages pages,
        @Nullable DecisionForm form,
        String step,
        boolean letters,
        List<Section> earlier,
        String wording,
        String empty,
        String done,
        List<Problem> problems) {

    /** A field that nobody sees. */
    public record Hidden(String name, String value) {}

    /**
     * A child's review.
     *
     * @param item what ticking it sends
     * @param facts year group and half-term
     * @param halfTerm "84.2 %, away 5½ days of 35 days"
     * @param year the same of the year so far
     * @param outlook what it takes to end the year well
     * @param pattern what stands out, or ""
     * @param decision what was decided, or ""
     */
    public record Row(
            String item,
            String who,
            String path,
            String facts,
            String halfTerm,
            String year,
            String outlook,
            String pattern,
            String decision,
            boolean ticked) {}
}
