package uk.haven.milestones.web.review;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;

/**
 * The review of one child.
 *
 * @param state in words
 * @param facts what the registers say
 * @param tables when and why sessions were missed, half-term by half-term, brothers and sisters
 * @param theirs what somebody else saved while this was open, or nothing
 * @param form null while it is closed
 * @param steps what else can be done
 * @param history all that was done, latest first
 * @param letters letters that were written
 * @param referral where a referral is written, or "" while none is decided
 */
public record ReviewPage(
        List<Section> sections,
        List<Crumb> crumbs,
        String who,
        String caption,
        String state,
        boolean waits,
        List<SummaryRow> facts,
        String pattern,
        List<Table> tables,
        List<SummaryRow> theirs,
        String path,
        int version,
        @Nullable DecisionForm form,
        List<Step> steps,
        List<Entry> history,
        List<Section> letters,
        String referral,
        String item,
        List<Problem> problems,
        String done) {

    /** @param what value of the button */
    public record Step(String label, String what) {}

    /** @param path of the programme, or "" */
    public record Entry(String words, String path) {}
}
