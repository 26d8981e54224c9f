package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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
import uk.haven.milestones.ProgrammeStarts.Kind;
import uk.haven.milestones.ProgrammeStarts.Leader;
import uk.haven.milestones.domain.DecisionRules;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.internal.Deciding;
import uk.haven.milestones.internal.DecisionRun;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.milestones.internal.Starts;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSection;

/** The decision point: who is below, who met the standard, who has no result; one decision for all that are ticked. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class RunController {

    private final SchoolsAtHand places;
    private final DecisionRun run;
    private final RunPages pages;
    private final Deciding deciding;
    private final Starts starts;

    RunController(SchoolsAtHand places, DecisionRun run, RunPages pages, Deciding deciding, Starts starts) {
        this.places = places;
        this.run = run;
        this.pages = pages;
        this.deciding = deciding;
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
        var skipped = new ArrayList<Finding>();
        Object answer = places.inTransaction(() -> {
            SchoolYear year = year(query);
            List<Finding> chosen = chosen(query, year, answers.texts("item"));
            List<Problem> problems = chosen.isEmpty()
                    ? List.of(Problem.of("", "NOTHING-TICKED", "Nobody is ticked", "Tick the children it is for"))
                    : what.equals("none")
                            ? none(chosen, year, answers, skipped)
                            : start(chosen, year, answers, begun, skipped);
            if (problems.isEmpty() && skipped.containsAll(chosen)) {
                problems = List.of(Problem.of(
                        "", "DECIDED-ALREADY", alreadyDecided(skipped), "What was decided stands beside the name"));
            }
            return problems.isEmpty() ? (Object) done(chosen, skipped) : shown(query, answers, 1, problems, "");
        });
        if (answer instanceof ModelAndView refused) {
            return refused;
        }
        starts.carryOut(begun);
        flash.addFlashAttribute("done", answer);
        return begun.size() == 1 ? "redirect:/milestones/starts/" + begun.getFirst() : "redirect:" + query.path();
    }

    private static String done(List<Finding> chosen, List<Finding> skipped) {
        long children = chosen.stream()
                .filter(each -> !skipped.contains(each))
                .map(each -> each.child().id())
                .distinct()
                .count();
        return "Decided about " + Words.count(children, "child", "children")
                + (skipped.isEmpty() ? "" : ". " + alreadyDecided(skipped));
    }

    /** Who was left out, so that nobody believes them decided about anew. */
    private static String alreadyDecided(List<Finding> skipped) {
        return "It was decided already about "
                + skipped.stream()
                        .map(each -> each.child().name() + " (" + RunPages.words(each.trigger()) + ")")
                        .collect(Collectors.joining(", "));
    }

    private List<Problem> none(List<Finding> chosen, SchoolYear year, Answers answers, List<Finding> skipped) {
        Optional<Problem> problem = DecisionRules.reason(answers.text("reason"));
        if (problem.isEmpty()) {
            skipped.addAll(deciding.none(
                    chosen, year, answers.text("reason"), places.when().today()));
        }
        return problem.stream().toList();
    }

    private List<Problem> start(
            List<Finding> chosen, SchoolYear year, Answers answers, List<Long> begun, List<Finding> skipped) {
        var from = answers.date("from");
        var until = answers.date("until");
        LocalDate first = from.date().orElse(null);
        LocalDate last = until.date().orElse(null);
        LocalDate yearEnds =
                places.partnership().calendar().halfTerms(year).getLast().end();
        var problems = new ArrayList<>(DecisionRules.start(
                answers.text("kind"), answers.text("group"), first, last, decisionPoint(chosen, year), yearEnds));
        if (first == null) {
            problems.add(from.problem("from", "the first day"));
        }
        if (last == null) {
            problems.add(until.problem("until", "the last day"));
        }
        Kind kind = starts.kinds().stream()
                .filter(each -> each.code().equals(answers.text("kind")))
                .findFirst()
                .orElse(null);
        Optional<Leader> leader = leader(chosen, answers.text("worker"));
        if (leader.isEmpty() && !answers.text("worker").isEmpty()) {
            problems.add(Problem.of(
                    "worker",
                    "WORKER-ELSEWHERE",
                    "They do not work at the school of all that are ticked",
                    "Choose one school, then who leads it"));
        }
        if (first == null || last == null || kind == null || !problems.isEmpty()) {
            return problems;
        }
        return switch (deciding.start(
                chosen,
                year,
                new Deciding.Asked(
                        kind.code(),
                        kind.label(),
                        answers.text("group"),
                        first,
                        last,
                        leader.map(Leader::id),
                        leader.map(Leader::described).orElse(""),
                        answers.text("outreach").equals("yes")),
                places.when().today())) {
            case Deciding.Answer.Recorded(List<Long> ids, List<Finding> decided) -> {
                begun.addAll(ids);
                skipped.addAll(decided);
                yield List.of();
            }
            case Deciding.Answer.Refused(List<Problem> refused) -> refused;
        };
    }

    /** The latest of the standards that are chosen. */
    private Optional<LocalDate> decisionPoint(List<Finding> chosen, SchoolYear year) {
        return run.decisionPoints(chosen.stream().map(Finding::trigger).toList(), year).stream()
                .reduce((earlier, later) -> later);
    }

    /** Somebody who works at the one school of all that are ticked. */
    private Optional<Leader> leader(List<Finding> chosen, String id) {
        Set<Long> schools =
                Set.copyOf(chosen.stream().map(each -> each.child().schoolId()).toList());
        return id.isEmpty() || schools.size() > 1
                ? Optional.empty()
                : starts.leaders(schools.iterator().next(), places.when().today()).stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst();
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
