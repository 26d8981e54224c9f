package uk.haven.access.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.web.TodayPage.NextStep;

/** What comes next, for each role, when nothing waits. */
final class NextSteps {

    private static final Map<Role, NextStep> BY_ROLE = Map.of(
            Role.DATA_MANAGER,
                    new NextStep("Send this week's files when the registers are complete.", "Send files", "/files"),
            Role.KEY_WORKER, new NextStep("Look over the children you work with.", "See children", "/children"),
            Role.SENCO,
                    new NextStep(
                            "Proposals appear here after each week's files have been sent in.",
                            "See children",
                            "/children"),
            Role.HEAD,
                    new NextStep(
                            "The termly return appears here when it is ready to be signed.", "See returns", "/returns"),
            Role.INCLUSION_LEADER,
                    new NextStep(
                            "See need beside key workers, school by school.", "See the partnership", "/partnership"),
            Role.PARTNERSHIP_MANAGER,
                    new NextStep("See how the partnership stands this term.", "See the partnership", "/partnership"),
            Role.COMMITTEE_MEMBER,
                    new NextStep("See how the partnership stands this term.", "See the partnership", "/partnership"),
            Role.AGENCY_WORKER,
                    new NextStep(
                            "Referrals that schools share with you appear here.",
                            "See referrals",
                            "/support/referrals"),
            Role.PRIVACY_OFFICER, new NextStep("See who has looked at what.", "Open the audit", "/audit"),
            Role.ADMINISTRATOR,
                    new NextStep("Invite people, and end roles of those who leave.", "Open accounts", "/accounts"));

    private NextSteps() {}

    static List<NextStep> of(Viewer.Person viewer) {
        var steps = new ArrayList<NextStep>();
        for (Role role : Role.values()) {
            if (viewer.has(role) && !steps.contains(BY_ROLE.get(role))) {
                steps.add(BY_ROLE.get(role));
            }
        }
        if (steps.isEmpty()) {
            steps.add(new NextStep("You hold no role at present. Ask your system administrator for one.", "", ""));
        }
        return steps;
    }
}
