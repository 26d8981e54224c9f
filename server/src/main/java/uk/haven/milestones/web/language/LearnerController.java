package uk.haven.milestones.web.language;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
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
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;

/** The early language of one child: what was judged and recorded, and the next judgement, a release taken back among them. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class LearnerController {

    private final LanguageDesk desk;
    private final Judgements judgements;
    private final LearnerPages pages;

    LearnerController(LanguageDesk desk, Judgements judgements, LearnerPages pages) {
        this.desk = desk;
        this.judgements = judgements;
        this.pages = pages;
    }

    @GetMapping(LanguageDesk.CHILD + "{id}")
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return desk.places().inTransaction(() -> shown(desk.learner(id), Typed.nothing(), List.of(), List.of(), done));
    }

    @PostMapping(LanguageDesk.CHILD + "{id}")
    @AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
    Object judge(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return desk.places().<Object>inTransaction(() -> {
            Learner learner = desk.learner(id);
            if (desk.lookingBack() || !LanguageDesk.judges(learner.child())) {
                throw new ResponseStatusException(HttpStatus.NOT_FOUND);
            }
            var ticked = new Ticked(learner.child(), typed.number("seen").orElse(0));
            return switch (judgements.judge(List.of(ticked), JudgementForm.said(typed), desk.today())) {
                case Answer.Recorded _ -> {
                    flash.addFlashAttribute("done", "The judgement is recorded");
                    yield "redirect:" + LanguageDesk.path(learner.child());
                }
                case Answer.Refused(List<Problem> problems) ->
                    shown(learner, typed, JudgementForm.withDay(typed, problems), List.of(), "");
                case Answer.Overtaken(Map<Child, LanguageJudgement> theirs) ->
                    shown(
                            learner,
                            typed,
                            List.of(Problem.of(
                                    "",
                                    "OVERTAKEN",
                                    "Somebody else has judged meanwhile",
                                    "Look at what is saved now; yours is still in the form")),
                            theirs.entrySet().stream()
                                    .map(each -> LanguageController.theirs(each.getKey(), each.getValue()))
                                    .toList(),
                            "");
            };
        });
    }

    private ModelAndView shown(Learner learner, Typed typed, List<Problem> problems, List<String> theirs, String done) {
        desk.looked(learner.child());
        return new ModelAndView(
                "milestones/language/learner",
                Map.of("page", pages.page(learner, typed, problems, theirs, done)),
                problems.isEmpty()
                        ? HttpStatus.OK
                        : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT);
    }
}
