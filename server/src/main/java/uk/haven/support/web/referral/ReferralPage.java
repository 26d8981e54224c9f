package uk.haven.support.web.referral;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;
import uk.haven.support.domain.referral.SharedParts;

/**
 * One referral, for the child's side or for its receiver.
 *
 * @param asks whether the viewer is on the child's side
 * @param wants whether it waits for the viewer
 * @param partsHeading what the parts are: what would be shared, or what is
 * @param parts what the receiver can read, or would
 * @param partsText what is said where there are none, or beside them
 * @param stops what keeps the draft from being sent
 * @param maySend whether it is a draft that may be sent
 * @param answers the receiver's steps; null when there is none to take
 * @param close withdrawing it, or closing a draft; null when it is over or not the viewer's to do
 * @param refusal why it was declined, or ""
 * @param another where another service is chosen after one declined, or ""
 * @param programme where a programme is started from it, or ""
 * @param led programmes that were started from it
 * @param share how long it is shared; null when that is not the viewer's to change
 * @param note null when nothing may be written down any longer
 * @param mayTake whether a colleague has it in hand, from whom the viewer may take it on
 */
public record ReferralPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String path,
        boolean asks,
        boolean draft,
        boolean wants,
        String standing,
        String receiver,
        List<SummaryRow> said,
        String partsHeading,
        List<SharedParts.Part> parts,
        String partsText,
        List<Problem> stops,
        boolean maySend,
        @Nullable Answers answers,
        @Nullable Close close,
        String refusal,
        String another,
        String programme,
        List<PageShell.Link> led,
        @Nullable Share share,
        @Nullable Note note,
        boolean mayTake,
        List<Moment> history,
        String done,
        List<Problem> problems) {

    /**
     * @param folded whether the receiver's steps are only written down for them here
     * @param outcomes empty unless it can be ended
     */
    public record Answers(
            String heading, boolean folded, Field words, Field outcome, List<Option> outcomes, List<Button> buttons) {}

    public record Button(String step, String label, boolean main) {}

    /** @param label of the button */
    public record Close(String heading, Field why, String label) {}

    /** @param standing until when, or since when no longer */
    public record Share(
            String standing,
            boolean mayExtend,
            boolean mayWithdraw,
            Field until,
            DateAnswer untilDate,
            Field reason,
            Field withdrawReason) {}

    public record Note(Field kind, List<Option> kinds, Field words) {}
}
