package uk.haven.support.web.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.assessment.AgencyTeams;
import uk.haven.support.internal.assessment.Team.ActionState;
import uk.haven.support.internal.assessment.TeamBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;

/** The team around a child: its members, who leads it, what each has taken on. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class TeamController {

    private static final String TEAM = "/support/assessments/{id:[0-9a-f-]{36}}/team";

    private final TeamPages pages;
    private final TeamBook teams;
    private final AgencyTeams agencies;
    private final Workers workers;
    private final AssessmentDesk desk;
    private final SupportForms forms;

    TeamController(
            TeamPages pages,
            TeamBook teams,
            AgencyTeams agencies,
            Workers workers,
            AssessmentDesk desk,
            SupportForms forms) {
        this.pages = pages;
        this.teams = teams;
        this.agencies = agencies;
        this.workers = workers;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping(TEAM)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return forms.inTransaction(() -> shown(desk.read(id, "team.viewed"), Typed.nothing(), "", List.of(), done));
    }

    private ModelAndView shown(Open open, Typed typed, String opened, List<Problem> problems, String done) {
        return new ModelAndView(
                "support/assessment/team",
                Map.of("page", pages.page(open, typed, opened, problems, done)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** @param form which form it was, so that it stays open when something in it is wrong; also the place on the page */
    private Object change(
            UUID id,
            Typed typed,
            String form,
            String done,
            RedirectAttributes flash,
            Function<Open, Optional<Problem>> work) {
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            Optional<Problem> problem = work.apply(open);
            if (problem.isPresent()) {
                return shown(open, typed, form, List.of(problem.get()), "");
            }
            flash.addFlashAttribute("done", done);
            return "redirect:" + open.path() + "/team#" + form;
        });
    }

    @PostMapping(TEAM + "/members")
    Object join(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return change(id, typed, "members", "The team has a new member", flash, open -> {
            Optional<Worker> worker = typed.id("member").flatMap(workers::find);
            return typed.longer("name", 200)
                    .or(() -> typed.longer("relation", 200))
                    .or(() -> teams.join(open.of(), worker, typed.text("name"), typed.text("relation"), forms.today()));
        });
    }

    @PostMapping(TEAM + "/agencies")
    Object joinFromAgency(
            @PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return change(
                id,
                typed,
                "agencies",
                "The team has a new member, who reads the assessment from now on",
                flash,
                open -> agencies.join(open.of(), typed.id("agency-worker"), typed.text("why"), forms.today()));
    }

    @PostMapping(TEAM + "/members/{member}/leave")
    Object leave(@PathVariable UUID id, @PathVariable long member, RedirectAttributes flash) {
        return change(id, Typed.nothing(), "members", "They have left the team", flash, open -> {
            teams.leave(open.of(), member);
            return Optional.empty();
        });
    }

    @PostMapping(TEAM + "/lead")
    Object lead(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return change(id, typed, "members", "The team has a lead professional", flash, open -> {
            Optional<Worker> worker = typed.id("lead").flatMap(workers::find);
            return worker.isPresent()
                    ? teams.lead(open.of(), worker.get())
                    : Optional.of(
                            Problem.of("lead", "WORKER-UNKNOWN", "Nobody is chosen", "Choose who leads the team"));
        });
    }

    @PostMapping(TEAM + "/meetings")
    Object plan(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return change(id, typed, "meetings", "The meeting has been planned", flash, open -> {
            Optional<LocalDate> on = typed.date("meet-on").date();
            return on.isEmpty()
                    ? Optional.of(typed.date("meet-on").problem("meet-on", "the day on which the team meets"))
                    : typed.longer("place", 200).or(() -> teams.plan(open.of(), on.get(), typed.text("place")));
        });
    }

    @PostMapping(TEAM + "/actions")
    Object act(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return change(id, typed, "actions", "The action has been written down", flash, open -> {
            Optional<LocalDate> due = typed.date("due").date();
            return due.isEmpty()
                    ? Optional.of(typed.date("due").problem("due", "the day by which it is done"))
                    : typed.longer("action", 500)
                            .or(() -> teams.act(
                                    open.of(),
                                    typed.text("action"),
                                    pages.owner(open, typed.text("owner")),
                                    due.get()));
        });
    }

    @PostMapping(TEAM + "/actions/{action}")
    Object settle(
            @PathVariable UUID id,
            @PathVariable long action,
            @RequestParam(defaultValue = "DONE") ActionState state,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        return change(id, Typed.nothing(), "actions", "Saved", flash, open -> {
            if (note.strip().length() > 500) {
                return Optional.of(Problem.of("", "TEXT-LENGTH", "The note is too long", "Use up to 500 characters"));
            }
            if (state != ActionState.OPEN) {
                teams.settle(open.of(), action, state, note, forms.today());
            }
            return Optional.empty();
        });
    }
}
