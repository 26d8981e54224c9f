package uk.haven.milestones.web.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.Child;
import uk.haven.milestones.domain.language.LanguageJudgement;
import uk.haven.milestones.internal.language.EarlyLanguage.Learner;
import uk.haven.milestones.internal.language.Judgements;
import uk.haven.milestones.internal.language.Judgements.Answer;
import uk.haven.milestones.internal.language.Judgements.Ticked;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.vulnerability.ReturnsSection;

/** The class list of early language: where each child stands, one judgement for many, one programme for many. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class LanguageController {

    private final LanguageDesk desk;
    private final Judgements judgements;
    private final LanguageStarts starts;
    private final LanguagePages pages;

    LanguageController(LanguageDesk desk, Judgements judgements, LanguageStarts starts, LanguagePages pages) {
        this.desk = desk;
        this.judgements = judgements;
        this.starts = starts;
        this.pages = pages;
    }

    /** What ticking the child sends: the child, and how many judgements the page knows of. */
    static String item(Learner each) {
        return each.child().publicId() + "." + each.judged().size();
    }

    /** The child of what was ticked. */
    static String childOf(String item) {
        int dot = item.lastIndexOf('.');
        return dot < 0 ? item : item.substring(0, dot);
    }

    private static OptionalInt seenOf(String item) {
        String seen = item.substring(item.lastIndexOf('.') + 1);
        return seen.matches("[0-9]{1,4}") ? OptionalInt.of(Integer.parseInt(seen)) : OptionalInt.empty();
    }

    @GetMapping(LanguageDesk.PATH)
    ModelAndView page(@RequestParam MultiValueMap<String, String> all, @ModelAttribute("done") String done) {
        return desk.places().inTransaction(() -> shown(new Typed(all), List.of(), List.of(), done));
    }

    /** Judges all that are ticked, or asks for a programme for them. */
    @PostMapping(LanguageDesk.PATH)
    @AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
    Object change(
            @RequestParam MultiValueMap<String, String> all,
            @RequestParam(name = "do", defaultValue = "judge") String what,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        var begun = new ArrayList<Long>();
        Object answer = desk.places().inTransaction(() -> {
            boolean start = what.equals("start");
            List<Ticked> ticked = ticked(typed);
            if (desk.lookingBack() || ticked.isEmpty()) {
                return shown(typed, List.of(nothing()), List.of(), "");
            }
            return start ? start(ticked, typed, begun) : judge(ticked, typed);
        });
        if (answer instanceof ModelAndView refused) {
            return refused;
        }
        starts.carryOut(begun);
        flash.addFlashAttribute("done", answer);
        return begun.size() == 1
                ? "redirect:/milestones/starts/" + begun.getFirst()
                : "redirect:" + LanguagePages.Which.of(typed.text("list")).path();
    }

    private Problem nothing() {
        return desk.lookingBack()
                ? desk.backProblem()
                : Problem.of("", "NOTHING-TICKED", "Nobody is ticked", "Tick the children it is for");
    }

    /** A sentence of what was done, or the form again. */
    private Object judge(List<Ticked> ticked, Typed typed) {
        return switch (judgements.judge(ticked, JudgementForm.said(typed), desk.today())) {
            case Answer.Recorded(int count) -> "Judged: " + Words.count(count, "child", "children");
            case Answer.Refused(List<Problem> problems) ->
                shown(typed, JudgementForm.withDay(typed, problems), List.of(), "");
            case Answer.Overtaken(Map<Child, LanguageJudgement> theirs) ->
                shown(
                        typed,
                        List.of(Problem.of(
                                "",
                                "OVERTAKEN",
                                "Somebody else has judged meanwhile",
                                "Look at what is saved now; yours is still in the form")),
                        theirs.entrySet().stream()
                                .map(each -> theirs(each.getKey(), each.getValue()))
                                .toList(),
                        "");
        };
    }

    /** What somebody else has judged, in a sentence. */
    static String theirs(Child child, LanguageJudgement judged) {
        return child.name() + ": " + judged.judgement().told() + ". " + judged.judgedBy() + ", "
                + Words.date(judged.on()) + ". " + judged.evidence().label() + "."
                + (judged.words().isEmpty() ? "" : " “" + judged.words() + "”");
    }

    private Object start(List<Ticked> ticked, Typed typed, List<Long> begun) {
        Map<Child, Learner> known = new HashMap<>();
        desk.learners().forEach(each -> known.put(each.child(), each));
        List<Learner> chosen = ticked.stream()
                .map(each -> known.get(each.child()))
                .filter(each -> each != null && LanguageDesk.starts(each.child()))
                .toList();
        if (chosen.size() < ticked.size()) {
            return shown(
                    typed,
                    List.of(Problem.of(
                            "",
                            "START-NOT-YOURS",
                            "Somebody is ticked for whom you may not start a programme here",
                            "Start it from the child's page, or ask the SENCo")),
                    List.of(),
                    "");
        }
        var asked = starts.ask(chosen, typed);
        begun.addAll(asked.begun());
        return asked.problems().isEmpty()
                ? "Programmes asked for: " + Words.count(chosen.size(), "child", "children")
                : shown(typed, asked.problems(), List.of(), "");
    }

    /** Who is ticked and can be judged by the viewer, each once. */
    private List<Ticked> ticked(Typed typed) {
        Map<String, Integer> seen = new HashMap<>();
        typed.texts("item").forEach(item -> seenOf(item).ifPresent(count -> seen.put(childOf(item), count)));
        return desk.learners().stream()
                .map(Learner::child)
                .filter(LanguageDesk::judges)
                .flatMap(each ->
                        Stream.ofNullable(seen.get(each.publicId().toString())).map(count -> new Ticked(each, count)))
                .toList();
    }

    private ModelAndView shown(Typed typed, List<Problem> problems, List<String> theirs, String done) {
        List<Learner> all = desk.learners();
        desk.places().listed("language.listed", desk.asOf().toString(), all.size());
        return new ModelAndView(
                "milestones/language/list",
                Map.of("page", pages.page(all, typed, problems, theirs, done)),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }

    /** Its place beside the termly returns. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        ReturnsSection earlyLanguageSection() {
            return new ReturnsSection("Early language", LanguageDesk.PATH, 25, SchoolsAtHand.READ);
        }
    }
}
