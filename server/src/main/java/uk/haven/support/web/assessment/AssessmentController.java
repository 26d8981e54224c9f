package uk.haven.support.web.assessment;

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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;
import uk.haven.support.internal.assessment.AssessmentBook;
import uk.haven.support.web.SupportForms;
import uk.haven.support.web.assessment.AssessmentDesk.Open;

/** One assessment: where it stands, what the family said to it, and opening what is sensitive. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class AssessmentController {

    private static final String ONE = "/support/assessments/{id:[0-9a-f-]{36}}";

    private final AssessmentPages pages;
    private final AssessmentBook book;
    private final ConsentForms consents;
    private final AssessmentDesk desk;
    private final SupportForms forms;

    AssessmentController(
            AssessmentPages pages,
            AssessmentBook book,
            ConsentForms consents,
            AssessmentDesk desk,
            SupportForms forms) {
        this.pages = pages;
        this.book = book;
        this.consents = consents;
        this.desk = desk;
        this.forms = forms;
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return forms.inTransaction(() -> shown(desk.read(id, "assessment.viewed"), Typed.nothing(), List.of(), done));
    }

    private ModelAndView shown(Open open, Typed typed, List<Problem> problems, String done) {
        return new ModelAndView(
                "support/assessment/assessment",
                Map.of("page", pages.page(open, typed, problems, done)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(ONE + "/consent")
    Object consent(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.<Object>inTransaction(() -> {
            Open open = desk.write(id);
            List<Problem> problems = switch (consents.read(typed)) {
                case ConsentForms.Read.Said(var consent) ->
                    book.consent(open.of(), consent).stream().toList();
                case ConsentForms.Read.Wrong(Problem problem) -> List.of(problem);
            };
            if (!problems.isEmpty()) {
                return shown(open, typed, problems, "");
            }
            flash.addFlashAttribute("done", "What the family said has been recorded");
            return "redirect:" + open.path() + "#consent";
        });
    }

    /** Opens the sensitive parts with a reason; also for members of the team from elsewhere. */
    @PostMapping(ONE + "/open")
    Object open(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.<Object>inTransaction(() -> {
            Open open = desk.read(id, "assessment.viewed");
            List<Problem> problems =
                    typed.longer("why-open", 500).or(() -> book.open(open.of(), typed.text("why-open"))).stream()
                            .toList();
            if (!problems.isEmpty()) {
                return shown(open, typed, problems, "");
            }
            flash.addFlashAttribute(
                    "done", "The sensitive parts are open to you for half an hour; your reason is kept");
            return "redirect:" + open.path();
        });
    }
}
