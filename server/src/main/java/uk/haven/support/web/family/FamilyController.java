package uk.haven.support.web.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
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
import uk.haven.children.Child;
import uk.haven.children.Families;
import uk.haven.children.Families.Linked;
import uk.haven.children.Families.Saved;
import uk.haven.children.Families.Stated;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;
import uk.haven.support.internal.family.FamilyLog;
import uk.haven.support.web.SupportForms;

/** A family on one page: who belongs to it, what it told, what is done; links, story and contacts are written here. */
@Controller
@AllowedTo({Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class FamilyController {

    private static final String ONE = FamilyNavigation.PATH + "/" + FamilyNavigation.ID;

    private final FamilyPages pages;
    private final Families families;
    private final FamilyLog log;
    private final SupportForms forms;

    FamilyController(FamilyPages pages, Families families, FamilyLog log, SupportForms forms) {
        this.pages = pages;
        this.families = families;
        this.log = log;
        this.forms = forms;
    }

    @GetMapping(ONE)
    ModelAndView page(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return forms.inTransaction(() -> shown(
                pages.page(forms.child(id), new Typed(new LinkedMultiValueMap<>()), List.of(), "", done),
                HttpStatus.OK));
    }

    /** What came of something written: a sentence, or problems. */
    private sealed interface Outcome {
        record Done(String words) implements Outcome {}

        record Refused(List<Problem> problems) implements Outcome {}

        /** @param theirs what a colleague saved meanwhile */
        record Overtaken(String theirs) implements Outcome {}
    }

    private Object write(
            UUID id,
            MultiValueMap<String, String> all,
            RedirectAttributes flash,
            BiFunction<Child, Typed, Outcome> work) {
        var typed = new Typed(all);
        return forms.<Object>inTransaction(() -> {
            Child child = forms.child(id);
            if (!SupportForms.may(SupportForms.WORK, child)) {
                throw SupportForms.notThere();
            }
            return switch (work.apply(child, typed)) {
                case Outcome.Done(String words) -> {
                    flash.addFlashAttribute("done", words);
                    yield "redirect:" + FamilyNavigation.PATH + "/" + id;
                }
                case Outcome.Refused(List<Problem> problems) ->
                    shown(pages.page(child, typed, problems, "", ""), HttpStatus.UNPROCESSABLE_CONTENT);
                case Outcome.Overtaken(String theirs) ->
                    shown(
                            pages.page(
                                    child,
                                    typed,
                                    List.of(Problem.of(
                                            "",
                                            "OVERTAKEN",
                                            "A colleague has changed this since you opened it",
                                            "Both versions are below; what you save now replaces theirs")),
                                    theirs,
                                    ""),
                            HttpStatus.CONFLICT);
            };
        });
    }

    @PostMapping(ONE + "/link")
    Object link(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        return write(id, all, flash, (child, typed) -> {
            var born = typed.date("born");
            if (!born.empty() && born.date().isEmpty()) {
                return new Outcome.Refused(List.of(born.problem("born", "the date of birth")));
            }
            var stated = new Stated(typed.text("upn"), typed.text("forename"), typed.text("surname"), born.date());
            return switch (families.link(child, stated)) {
                case Linked.Joined _ -> new Outcome.Done("They are in one family now");
                case Linked.Asked _ ->
                    new Outcome.Done("If there is such a child at another school, that school has been asked");
                case Linked.Refused(List<Problem> problems) -> new Outcome.Refused(problems);
            };
        });
    }

    /** Opens guarded contact details for a quarter of an hour. */
    @PostMapping(ONE + "/people/{person:[0-9a-f-]{36}}/open")
    Object open(
            @PathVariable UUID id,
            @PathVariable UUID person,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return write(
                id,
                all,
                flash,
                (child, typed) -> families.open(child, person, typed.text("reason"))
                        .<Outcome>map(each -> new Outcome.Refused(
                                List.of(Problem.of("reason-" + person, each.code(), each.wrong(), each.remedy()))))
                        .orElse(new Outcome.Done(
                                "The details are open for a quarter of an hour; your reason is kept")));
    }

    @PostMapping(ONE + "/leave")
    Object leave(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        return write(id, all, flash, (child, _) -> {
            families.leave(child);
            return new Outcome.Done(child.name() + " is in no family any more");
        });
    }

    @PostMapping(ONE + "/home")
    Object home(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return write(
                id,
                all,
                flash,
                (child, typed) -> saved(
                        families.keepHome(child, version, typed.text("language"), typed.has("interpreter")),
                        "Saved",
                        families.of(child.id()).home().language()));
    }

    @PostMapping(ONE + "/story")
    Object story(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        return write(
                id,
                all,
                flash,
                (child, typed) -> saved(
                        families.keepStory(child, version, typed.text("words"), typed.has("agreed")),
                        "The story has been saved",
                        families.of(child.id()).stories().stream()
                                .filter(each -> each.schoolId() == child.schoolId())
                                .map(Families.Story::words)
                                .findFirst()
                                .orElse("")));
    }

    private static Outcome saved(Saved saved, String words, String theirs) {
        return switch (saved) {
            case Saved.Done _ -> new Outcome.Done(words);
            case Saved.Refused(List<Problem> problems) -> new Outcome.Refused(problems);
            case Saved.Overtaken _ -> new Outcome.Overtaken(theirs);
        };
    }

    @PostMapping(ONE + "/contacts")
    Object contact(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        return write(id, all, flash, (child, typed) -> {
            var problems = new ArrayList<Problem>();
            LogForm.read(typed, problems)
                    .flatMap(draft -> log.log(child, draft))
                    .ifPresent(problems::add);
            return problems.isEmpty() ? new Outcome.Done("The contact has been logged") : new Outcome.Refused(problems);
        });
    }

    private static ModelAndView shown(FamilyPage page, HttpStatus status) {
        return new ModelAndView("support/family/family", Map.of("page", page), status);
    }
}
