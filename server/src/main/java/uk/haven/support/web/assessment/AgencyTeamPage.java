package uk.haven.support.web.assessment;

import java.util.List;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.web.PageShell;

/**
 * One team as a member from an agency reads it.
 *
 * @param until last day on which it can be read: "30 June 2008", or ""
 * @param why they were taken in, or ""
 * @param lead the lead professional, or ""
 * @param actions open ones
 * @param version which version of the assessment it is, in words
 */
public record AgencyTeamPage(
        List<PageShell.Link> sections,
        List<Crumb> crumbs,
        String who,
        String school,
        String until,
        String why,
        String lead,
        List<TeamPage.Member> members,
        List<TeamPage.Meeting> meetings,
        List<TeamPage.Action> actions,
        String version,
        List<ReadPage.Part> parts) {
    public AgencyTeamPage {
        sections = List.copyOf(sections);
        crumbs = List.copyOf(crumbs);
        members = List.copyOf(members);
        meetings = List.copyOf(meetings);
        actions = List.copyOf(actions);
        parts = List.copyOf(parts);
    }
}
