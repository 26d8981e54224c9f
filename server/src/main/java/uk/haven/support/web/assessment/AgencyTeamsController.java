package uk.haven.support.web.assessment;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.audit.Audit;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.internal.assessment.AgencyTeams;
import uk.haven.support.internal.assessment.AgencyTeams.Mine;
import uk.haven.support.internal.assessment.TeamBook;
import uk.haven.support.web.SupportForms;

/** The teams around children in which a worker of an agency is: what the team agreed, and the assessment, to read. */
@Controller
@AllowedTo({Role.AGENCY_WORKER})
class AgencyTeamsController {

    private final AgencyTeams agencies;
    private final TeamBook teams;
    private final Interventions interventions;
    private final AgencyTeamPages pages;
    private final Audit audit;
    private final SupportForms forms;

    AgencyTeamsController(
            AgencyTeams agencies,
            TeamBook teams,
            Interventions interventions,
            AgencyTeamPages pages,
            Audit audit,
            SupportForms forms) {
        this.agencies = agencies;
        this.teams = teams;
        this.interventions = interventions;
        this.pages = pages;
        this.audit = audit;
        this.forms = forms;
    }

    @GetMapping(AgencyTeams.PATH)
    ModelAndView list() {
        return forms.inTransaction(() -> {
            Map<Long, Mine> mine = mine();
            audit.record(new Audit.Entry("teams.listed", "list", "", Words.count(mine.size(), "team", "teams")));
            List<Intervention> of = interventions.find(mine.keySet()).values().stream()
                    .filter(each -> mine.containsKey(each.id()))
                    .toList();
            return new ModelAndView("support/assessment/teams", Map.of("page", pages.list(of, mine)));
        });
    }

    @GetMapping(AgencyTeams.PATH + "/{id:[0-9a-f-]{36}}")
    ModelAndView page(@PathVariable UUID id) {
        return forms.inTransaction(() -> {
            Intervention of = forms.intervention(id);
            Mine mine = mine().get(of.id());
            if (mine == null) {
                throw SupportForms.notThere();
            }
            audit.record(new Audit.Entry(
                    "team.read", "child", String.valueOf(of.child().value()), "by a worker of an agency"));
            return new ModelAndView(
                    "support/assessment/agencyteam", Map.of("page", pages.page(of, mine, teams.of(of))));
        });
    }

    private Map<Long, Mine> mine() {
        return agencies.mine().stream().collect(Collectors.toMap(Mine::assessmentId, Function.identity()));
    }
}
