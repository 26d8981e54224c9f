package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewers;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.internal.DecisionRun;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.milestones.internal.Starts;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.vulnerability.ReturnsSection;

/** The decision point: who is below, who met the standard, who has no result; one decision for all that are ticked. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class RunController {

    private final SchoolsAtHand places;
    private final DecisionRun run;
    private final RunPages pages;
    private final RunDecisions decisions;
    private final Starts starts;

    RunController(SchoolsAtHand places, DecisionRun run, RunPages pages, RunDecisions decisions, Starts starts) {
        this.places = places;
        this.run = run;
        this.pages = pages;
        this.decisions = decisions;
        this.starts = starts;
    }

    @GetMapping("/milestones")
    ModelAndView page(
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(defaultValue = "1") int page,
            @ModelAttribute("done") String done) {
        var answers = new Answers(all);
        return places.beforeTheFirstYear(answers.text("year"))
                ? SchoolsAtHand.noYearYet()
                : places.inTransaction(() -> shown(RunQuery.of(answers), answers, page, List.of(), done));
    }

    /** Decides about all that are ticked: one programme each, or none and why. */
    @PostMapping("/milestones")
    @AllowedTo({Role.SENCO, Role.HEAD})
    Object decide(
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(name = "do", defaultValue = "start") String what,
            RedirectAttributes flash) {
        var answers = new Answers(all);
        var query = RunQuery.of(answers);
        var begun = new ArrayList<Long>();
        Object answer = places.inTransaction(() -> {
            SchoolYear year = year(query);
            var outcome =
                    decisions.decide(chosen(query, year, answers.texts("item")), year, answers, !what.equals("none"));
            begun.addAll(outcome.begun());
            return outcome.problems().isEmpty()
                    ? (Object) outcome.done()
                    : shown(query, answers, 1, outcome.problems(), "");
        });
        if (answer instanceof ModelAndView refused) {
            return refused;
        }
        starts.carryOut(begun);
        flash.addFlashAttribute("done", answer);
        return begun.size() == 1 ? "redirect:/milestones/starts/" + begun.getFirst() : "redirect:" + query.path();
    }

    /** What is ticked and below or missing, at schools where the viewer decides. */
    private List<Finding> chosen(RunQuery query, SchoolYear year, List<String> items) {
        Set<String> ticked = Set.copyOf(items);
        List<Long> schools =
                places.mine(SchoolsAtHand.DECIDE).stream().map(School::id).toList();
        return findings(schools, year).stream()
                .filter(each -> each.reading().status() != Status.MET && ticked.contains(RunPages.item(each)))
                .toList();
    }

    private List<Finding> findings(List<Long> schools, SchoolYear year) {
        LocalDate asOf = places.when().asOf();
        return run.of(schools, year, asOf, run.framework(year, asOf));
    }

    private ModelAndView shown(RunQuery query, Answers answers, int page, List<Problem> problems, String done) {
        SchoolYear year = year(query);
        List<School> mine = places.mine(SchoolsAtHand.READ);
        List<School> chosen =
                query.school().isEmpty() ? mine : List.of(places.school(query.school(), SchoolsAtHand.READ));
        List<Long> ids = chosen.stream().map(School::id).toList();
        List<Finding> findings = findings(ids, year);
        places.listed("milestones.run.viewed", year.toString(), (int)
                findings.stream().map(each -> each.child().id()).distinct().count());
        boolean decides =
                chosen.stream().anyMatch(each -> SchoolsAtHand.at(Viewers.person(), SchoolsAtHand.DECIDE, each.id()));
        return new ModelAndView(
                "milestones/run",
                Map.of(
                        "page",
                        pages.page(new RunPages.Shown(
                                query, year, mine, chosen, findings, answers, page, decides, problems, done))),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private SchoolYear year(RunQuery query) {
        return places.year(query.year()).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Its place beside the termly returns. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        ReturnsSection milestonesSection() {
            return new ReturnsSection("Milestones", RunQuery.PATH, 20, SchoolsAtHand.READ);
        }
    }
}
