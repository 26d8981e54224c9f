package uk.haven.milestones.web.experience;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;

/**
 * An activity: its plan, and what came of it.
 *
 * @param path its address
 * @param planned whether its plan may still be changed, by this viewer
 * @param callOff asks why it is called off; null when it cannot be
 * @param names the children it is for, while there is nothing to write up
 * @param writeUp null unless its last day has come and the viewer writes up
 * @param record null until it is written up
 * @param yours what the viewer had typed when somebody else was quicker; empty when nobody was
 */
public record ActivityPage(
        List<Section> sections,
        List<Crumb> crumbs,
        String title,
        String state,
        String path,
        List<SummaryRow> facts,
        boolean planned,
        @Nullable Field callOff,
        List<String> names,
        @Nullable WriteUp writeUp,
        @Nullable Written record,
        List<String> yours,
        String done,
        List<Problem> problems) {

    /** It happened: everyone took part but those who are ticked. */
    public record WriteUp(int version, List<Row> rows) {}

    /**
     * @param child whom ticking sends
     * @param facts year group
     * @param out whether it is ticked as left out
     * @param why field of the reason, of this child
     * @param note field of a word about it
     */
    public record Row(
            String child, String who, String facts, boolean out, Field why, List<Option> reasons, Field note) {}

    /**
     * What is recorded.
     *
     * @param sentence how many took part, and how many did not or could not
     * @param correction null for who corrects nothing
     */
    public record Written(
            String sentence,
            List<Line> lines,
            List<String> takenBack,
            @Nullable Correction correction) {}

    /** @param how it was for the child, "" where nothing is recorded @param had whether it had the experience */
    public record Line(String child, String who, String path, String facts, String how, boolean had, boolean ticked) {}

    /** What is corrected for all that are ticked. */
    public record Correction(Field how, List<Option> hows, Field note, Field reason) {}
}
