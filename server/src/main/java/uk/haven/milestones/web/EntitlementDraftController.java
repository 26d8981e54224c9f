package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import uk.haven.access.AllowedTo;
import uk.haven.access.NavigationItem;
import uk.haven.access.Role;
import uk.haven.access.WhereAndWhen;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.internal.Entitlements;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.versions.Version;

/** The next version of the entitlement: drafted, saved as often as wanted, and published from a day on. */
@Controller
@AllowedTo(Role.ADMINISTRATOR)
class EntitlementDraftController {

    private static final String PATH = "/milestones/entitlement/draft";

    /** Where the parts of a new entry are typed, by the problems they can have. */
    private static final Map<String, String> NEW_FIELDS =
            Map.of("MILESTONE-WORDS", "new-wording", "MILESTONE-PLACE", "new-phase", "MILESTONE-THRESHOLD", "new-at");

    private final Entitlements entitlements;
    private final WhereAndWhen when;

    EntitlementDraftController(Entitlements entitlements, WhereAndWhen when) {
        this.entitlements = entitlements;
        this.when = when;
    }

    @PostMapping(PATH)
    String begin() {
        entitlements.begin(when.today());
        return "redirect:" + PATH;
    }

    @GetMapping(PATH)
    ModelAndView draft() {
        return shown(draftThere(), Answers.NONE, DateAnswer.NONE, List.of());
    }

    /** Saves what the form holds, whether or not it can be published so. */
    @PostMapping(PATH + "/save")
    Object save(@RequestParam MultiValueMap<String, String> all) {
        var answers = new Answers(all);
        Version<Framework> draft = draftThere();
        Framework edited = EntitlementAnswers.edited(draft.content(), answers);
        Optional<Milestone> added = EntitlementAnswers.added(answers);
        Framework content = added.map(edited::plus).orElse(edited);
        String title = answers.text("title").strip();
        List<Problem> problems = new ArrayList<>(entitlements.problems(content));
        // what is asked of a new entry is asked before it is one; what there is already is saved as it is typed
        boolean fits = added.filter(each ->
                        problems.stream().noneMatch(problem -> problem.field().equals(each.code())))
                .isPresent();
        boolean named = title.length() <= 200;
        entitlements.save(draft.id(), title.isEmpty() || !named ? draft.title() : title, fits ? content : edited);
        if (!named) {
            problems.add(Problem.of(
                    "title", "FRAMEWORK-TITLE", "The name is longer than 200 characters", "Give it a shorter one"));
        }
        return problems.isEmpty()
                ? "redirect:" + PATH
                : shown(
                        draftThere(),
                        fits ? answers.without("new-") : answers,
                        DateAnswer.NONE,
                        added.map(each -> atTheirFields(problems, each)).orElse(problems));
    }

    /** What is wrong with a new entry is said where it was typed. */
    private static List<Problem> atTheirFields(List<Problem> problems, Milestone added) {
        return problems.stream()
                .map(each -> each.field().equals(added.code())
                        ? Problem.of(
                                NEW_FIELDS.getOrDefault(each.code(), "new-code"),
                                each.code(),
                                each.wrong(),
                                each.remedy())
                        : each)
                .toList();
    }

    @PostMapping(PATH + "/publish")
    Object publish(@RequestParam MultiValueMap<String, String> all) {
        Version<Framework> draft = draftThere();
        DateAnswer answer = new Answers(all).date("from");
        LocalDate from = answer.date().orElse(null);
        List<Problem> problems = from == null
                ? List.of(answer.problem("from", "the day from which it is in force"))
                : entitlements.publish(draft.id(), from, when.today());
        return problems.isEmpty()
                ? "redirect:/milestones/entitlement?version=" + draft.id()
                : shown(draft, Answers.NONE, answer, problems);
    }

    @PostMapping(PATH + "/discard")
    String discard() {
        entitlements.discard();
        return "redirect:/milestones/entitlement";
    }

    private Version<Framework> draftThere() {
        return entitlements.draft().orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private ModelAndView shown(Version<Framework> draft, Answers answers, DateAnswer day, List<Problem> problems) {
        Framework base = entitlements.all().stream()
                .filter(each -> draft.basedOn().filter(id -> id == each.id()).isPresent())
                .map(Version::content)
                .findFirst()
                .orElse(draft.content());
        boolean publishable = entitlements.problems(draft.content()).isEmpty();
        return new ModelAndView(
                "milestones/entitlement-draft",
                Map.of("page", EntitlementForm.page(draft, base, answers, day, publishable, problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }

    /** The bar's entry, for those who keep the entitlement. */
    @Configuration(proxyBeanMethods = false)
    static class Navigation {
        @Bean
        NavigationItem entitlementItem() {
            return new NavigationItem("Entitlement", "/milestones/entitlement", 81, Set.of(Role.ADMINISTRATOR));
        }
    }
}
