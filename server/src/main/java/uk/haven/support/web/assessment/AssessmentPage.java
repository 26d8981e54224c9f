package uk.haven.support.web.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.web.PageShell;

/**
 * One common assessment: how far it is, its parts, consent, the team, its versions.
 *
 * @param tags state and what needs somebody
 * @param next the one thing to do next; null when there is none for this person
 * @param steps what else can be done with it
 * @param shut whether some parts are not open to this person
 * @param reason of opening them; with shut alone
 * @param consentForm null for who may not write
 * @param team lead professional, members, next meeting, actions
 * @param openings who opened sensitive parts and why; null for who may not know
 */
public record AssessmentPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String title,
        String who,
        String path,
        List<String> tags,
        String about,
        @Nullable Next next,
        Steps steps,
        List<Part> parts,
        boolean shut,
        Field reason,
        List<SummaryRow> consents,
        List<String> history,
        @Nullable ConsentForm consentForm,
        List<SummaryRow> team,
        Table versions,
        @Nullable Table openings,
        String done,
        List<Problem> problems) {

    /** @param words said above the button */
    public record Next(String words, String label, String path) {}

    /** What may be done with it as it stands. */
    public record Steps(boolean complete, boolean review, boolean drop, boolean close, boolean print) {}

    /**
     * @param path where it is written or read, or "" when it is shut
     * @param tag {@code Done}, {@code Begun}, {@code Not begun}
     */
    public record Part(
            String code,
            String title,
            boolean sensitive,
            String path,
            String action,
            String tag,
            boolean done,
            String facts) {}

    public record ConsentForm(
            boolean open,
            Field to,
            List<Option> tos,
            Field decision,
            List<Option> decisions,
            Field whom,
            Field how,
            List<Option> hows,
            Field on,
            DateAnswer onDate,
            Field reason) {}
}
