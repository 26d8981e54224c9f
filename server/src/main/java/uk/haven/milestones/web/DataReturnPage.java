package uk.haven.milestones.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Table;

/**
 * One school's yearly return about milestones.
 *
 * @param own whether the viewer may see the school's own figures
 * @param experiences how many have had each, and how many leave a phase without it
 * @param language early language of Year R; null where there is none, and for others than the school's own
 * @param open what stands between the return and its signature, or ""
 * @param decide where open decisions are made
 * @param steps what the viewer may do now
 */
public record DataReturnPage(
        List<Section> sections,
        String school,
        String year,
        String state,
        String taken,
        boolean own,
        boolean draft,
        Table figures,
        Table experiences,
        @Nullable Table language,
        List<DataReturn.OfChild> children,
        String open,
        List<Step> steps,
        List<String> events,
        String action,
        String decide,
        Field note,
        List<Problem> problems) {

    /** @param warning whether it undoes something */
    public record Step(String value, String label, boolean warning) {}
}
