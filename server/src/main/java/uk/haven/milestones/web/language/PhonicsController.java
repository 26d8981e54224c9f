package uk.haven.milestones.web.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.language.LetterPhases;
import uk.haven.milestones.internal.language.Phonics;
import uk.haven.milestones.internal.language.Phonics.Phase;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;

/** Letters and Sounds: the phase that each child of a class has reached, recorded in one go. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class PhonicsController {

    private final LanguageDesk desk;
    private final Phonics phonics;
    private final PhonicsPages pages;

    PhonicsController(LanguageDesk desk, Phonics phonics, PhonicsPages pages) {
        this.desk = desk;
        this.phonics = phonics;
        this.pages = pages;
    }

    @GetMapping(LanguageDesk.PHASES)
    ModelAndView page(@RequestParam MultiValueMap<String, String> all, @ModelAttribute("done") String done) {
        return desk.places().inTransaction(() -> {
            var typed = new Typed(all);
            List<Child> children = desk.onRoll(year(typed));
            return shown(typed, children, held(children), List.of(), List.of(), done);
        });
    }

    @PostMapping(LanguageDesk.PHASES)
    Object record(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        var form = new PhonicsForm(typed);
        Object answer = desk.places().<Object>inTransaction(() -> {
            List<Child> children = desk.onRoll(year(typed));
            Map<ChildId, Phase> held = held(children);
            Map<Child, Integer> reached = form.reached(children);
            List<Problem> problems = form.problems(reached, desk.yearBegins().orElse(desk.today()), desk.today());
            if (desk.lookingBack()) {
                problems = List.of(desk.backProblem());
            }
            if (!problems.isEmpty()) {
                return shown(typed, children, held, problems, List.of(), "");
            }
            List<Child> overtaken = form.overtaken(reached, held);
            if (!overtaken.isEmpty()) {
                return shown(
                        typed,
                        children,
                        held,
                        List.of(Problem.of(
                                "",
                                "OVERTAKEN",
                                "Somebody else has recorded phases meanwhile",
                                "Look at what is saved now; yours is still in the form")),
                        overtaken.stream().map(each -> theirs(each, held)).toList(),
                        "");
            }
            LocalDate on = form.on().date().orElseThrow();
            phonics.record(on, reached);
            return "Recorded for " + Words.count(reached.size(), "child", "children") + " as of " + Words.date(on);
        });
        if (answer instanceof ModelAndView refused) {
            return refused;
        }
        flash.addFlashAttribute("done", answer);
        return "redirect:" + PhonicsPages.path(year(typed));
    }

    private static String theirs(Child child, Map<ChildId, Phase> held) {
        return child.name() + ": "
                + Optional.ofNullable(held.get(child.id()))
                        .map(phase -> LetterPhases.words(phase.reached()) + ", " + Words.date(phase.on()))
                        .orElse("nothing is recorded any more");
    }

    private Map<ChildId, Phase> held(List<Child> children) {
        return phonics.of(children.stream().map(Child::id).toList(), desk.asOf());
    }

    private static YearGroup year(Typed typed) {
        return PhonicsPages.YEARS.stream()
                .filter(each -> each.name().equals(typed.text("year")))
                .findFirst()
                .orElse(YearGroup.R);
    }

    private ModelAndView shown(
            Typed typed,
            List<Child> children,
            Map<ChildId, Phase> held,
            List<Problem> problems,
            List<String> theirs,
            String done) {
        desk.places().listed("language.phases.listed", year(typed).name(), children.size());
        return new ModelAndView(
                "milestones/language/phases",
                Map.of(
                        "page",
                        pages.page(new PhonicsPages.Shown(year(typed), children, held, typed, problems, theirs, done))),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }
}
