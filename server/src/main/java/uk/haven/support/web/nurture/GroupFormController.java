package uk.haven.support.web.nurture;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.support.internal.nurture.GroupBook;
import uk.haven.support.internal.nurture.GroupBook.Answer;
import uk.haven.support.internal.nurture.NurtureGroup;
import uk.haven.support.web.SupportForms;

/** Makes a nurture group, and changes it. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD})
class GroupFormController {

    private static final String ONE = "/support/nurture/{id:[0-9a-f-]{36}}/change";

    private final GroupForm form;
    private final GroupBook book;
    private final GroupFacts facts;
    private final NurtureForms forms;

    GroupFormController(GroupForm form, GroupBook book, GroupFacts facts, NurtureForms forms) {
        this.form = form;
        this.book = book;
        this.facts = facts;
        this.forms = forms;
    }

    @GetMapping("/support/nurture/new")
    ModelAndView fresh(@RequestParam(defaultValue = "0") long school) {
        return forms.support()
                .inTransaction(
                        () -> make(own(school), GroupForm.fresh(forms.support().today()), List.of()));
    }

    /** The school if the viewer leads there, or else the first at which they do. */
    private long own(long school) {
        Map<Long, String> own = forms.schools(NurtureForms.LEAD);
        return own.containsKey(school)
                ? school
                : own.keySet().stream().findFirst().orElseThrow(SupportForms::notThere);
    }

    @PostMapping("/support/nurture")
    Object make(
            @RequestParam(defaultValue = "0") long school,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.support().<Object>inTransaction(() -> {
            long at = own(school);
            var read = form.read(typed, at, forms.support().today());
            if (read.plan().isEmpty()) {
                return make(at, typed, read.problems());
            }
            return switch (book.make(at, read.plan().get())) {
                case Answer.Done(NurtureGroup made) -> done(made, "The group has been made", flash);
                case Answer.Refused(List<Problem> problems) -> make(at, typed, problems);
                case Answer.Overtaken _ -> throw new IllegalStateException("A new group has no other version");
            };
        });
    }

    private static String done(NurtureGroup group, String words, RedirectAttributes flash) {
        flash.addFlashAttribute("done", words);
        return "redirect:" + NurtureForms.path(group);
    }

    private ModelAndView make(long school, Typed typed, List<Problem> problems) {
        Map<Long, String> own = forms.schools(NurtureForms.LEAD);
        return shown(
                new GroupFormPage(
                        forms.links(),
                        List.of(new Crumb("Nurture groups", NurtureNavigation.PATH)),
                        "Make a nurture group",
                        forms.school(school),
                        NurtureNavigation.PATH,
                        0,
                        form.fields(typed, own, school, forms.support().today(), problems),
                        List.of(),
                        problems),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping(ONE)
    ModelAndView change(@PathVariable UUID id) {
        return forms.support().inTransaction(() -> {
            NurtureGroup group = forms.group(id, NurtureForms.LEAD);
            return change(group, group.version(), form.typed(group), List.of(), List.of());
        });
    }

    @PostMapping(ONE)
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return forms.support().<Object>inTransaction(() -> {
            NurtureGroup group = forms.group(id, NurtureForms.LEAD);
            var read = form.read(typed, group.schoolId(), forms.support().today());
            if (read.plan().isEmpty()) {
                return change(group, version, typed, List.of(), read.problems());
            }
            return switch (book.change(group, version, read.plan().get())) {
                case Answer.Done(NurtureGroup changed) -> done(changed, "The group has been changed", flash);
                case Answer.Refused(List<Problem> problems) -> change(group, version, typed, List.of(), problems);
                case Answer.Overtaken(NurtureGroup theirs) ->
                    change(
                            theirs,
                            theirs.version(),
                            typed,
                            facts.of(theirs),
                            List.of(Problem.of(
                                    "",
                                    "OVERTAKEN",
                                    theirs.editedBy() + " has changed this group since you opened it",
                                    "Look at both versions below; what you save now replaces theirs")));
            };
        });
    }

    private ModelAndView change(
            NurtureGroup group, int version, Typed typed, List<SummaryRow> theirs, List<Problem> problems) {
        HttpStatus status = problems.isEmpty()
                ? HttpStatus.OK
                : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return shown(
                new GroupFormPage(
                        forms.links(),
                        List.of(
                                new Crumb("Nurture groups", NurtureNavigation.PATH),
                                new Crumb(group.name(), NurtureForms.path(group))),
                        "Change the group",
                        group.name(),
                        NurtureForms.path(group) + "/change",
                        version,
                        form.fields(
                                typed,
                                Map.of(),
                                group.schoolId(),
                                forms.support().today(),
                                problems),
                        theirs,
                        problems),
                status);
    }

    private static ModelAndView shown(GroupFormPage page, HttpStatus status) {
        return new ModelAndView("support/nurture/form", Map.of("page", page), status);
    }
}
