package uk.haven.support.web.referral;

import java.util.List;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.web.PageShell;

/**
 * The form of a referral.
 *
 * @param version of the draft that is on the page; 0 for a new one, of which the service is asked
 * @param suggestions services to think of; none once there is a draft
 * @param service name of the service that was chosen, or ""
 * @param receiver who receives its referrals, or "" while none is chosen
 * @param outside whether the receiver is beyond the child's own school, and so something is shared
 * @param theirs what somebody else has saved since, or none
 */
public record DraftPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String action,
        int version,
        List<Suggested> suggestions,
        String service,
        String receiver,
        boolean outside,
        Fields fields,
        List<SummaryRow> theirs,
        List<Problem> problems) {

    /** @param path where it is chosen */
    public record Suggested(String name, String about, List<String> why, boolean full, String path) {}

    /** The questions, with what was answered. */
    public record Fields(
            Field service,
            List<Option> services,
            Field urgency,
            List<Option> urgencies,
            Field reason,
            Field evidence,
            Field consent,
            List<Option> consents,
            Field consentNote,
            Field sharing,
            List<Option> sharings,
            Field sharingReason,
            Field purpose,
            Field basis,
            List<Option> bases,
            Field part,
            List<Option> parts,
            Field sensitiveReason,
            Field until,
            DateAnswer untilDate) {}
}
