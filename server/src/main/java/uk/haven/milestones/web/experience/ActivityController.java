package uk.haven.milestones.web.experience;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.ActivityRules;
import uk.haven.milestones.domain.experience.Took;
import uk.haven.milestones.internal.experience.Activities;
import uk.haven.milestones.internal.experience.Activities.Taking;
import uk.haven.milestones.internal.experience.ActivityAnswer;
import uk.haven.milestones.internal.experience.Planning;
import uk.haven.milestones.internal.experience.WritingUp;
import uk.haven.milestones.internal.experience.WritingUp.How;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.experience.ActivityPages.Shown;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Typed;

/** One activity: what came of it, for everyone at once, and corrections. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
class ActivityController {

    private static final String ONE = ExperienceParts.ACTIVITIES + "/{id:[0-9a-f-]{36}}";

    private final SchoolsAtHand places;
    private final ExperienceParts parts;
    private final Activities activities;
    private final Planning planning;
    private final WritingUp writing;
    private final ActivityPages pages;

    ActivityController(
            SchoolsAtHand places,
            ExperienceParts parts,
            Activities activities,
            Planning planning,
            WritingUp writing,
            ActivityPages pages) {
        this.places = places;
        this.parts = parts;
        this.activities = activities;
        this.planning = planning;
        this.writing = writing;
        this.pages = pages;
    }

    @GetMapping(ONE)
    @AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
    ModelAndView show(@PathVariable UUID id, @ModelAttribute("done") String done) {
        return places.inTransaction(() -> shown(parts.activity(id), Shown.plain(done), HttpStatus.OK));
    }

    /** It happened: everyone on the page took part but those who are ticked. */
    @PostMapping(ONE + "/happened")
    Object happened(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            Activity of = parts.workedOn(id);
            Set<ChildId> shown = new HashSet<>();
            Map<ChildId, How> exceptions = new HashMap<>();
            List<Problem> problems = read(of, typed, shown, exceptions);
            if (!problems.isEmpty()) {
                return refused(of, typed, problems);
            }
            return switch (writing.writeUp(
                    of, version, shown, exceptions, places.when().today())) {
                case ActivityAnswer.Done _ -> {
                    flash.addFlashAttribute(
                            "done",
                            "Recorded for everyone" + (exceptions.isEmpty() ? "" : " but " + exceptions.size()));
                    yield "redirect:" + ExperienceParts.path(of);
                }
                case ActivityAnswer.Refused(List<Problem> refused) -> refused(of, typed, refused);
                case ActivityAnswer.Overtaken(Activity now) -> overtaken(now, typed);
            };
        });
    }

    /** Who was on the page, and who of them is left out and why. @return what is wrong with the reasons */
    private List<Problem> read(Activity of, Typed typed, Set<ChildId> shown, Map<ChildId, How> exceptions) {
        Set<String> out = Set.copyOf(typed.texts("out"));
        var problems = new ArrayList<Problem>();
        for (Taking each : activities.children(of, places.when().today())) {
            Child child = each.child();
            String id = child.publicId().toString();
            if (!typed.has("why-" + id)) {
                continue;
            }
            shown.add(child.id());
            if (out.contains(id)) {
                Took took = typed.one(Took.class, "why-" + id)
                        .filter(one -> !one.had())
                        .orElse(null);
                String note = typed.text("note-" + id);
                ActivityRules.exception("why-" + id, child.name(), took, note).ifPresent(problems::add);
                if (took != null) {
                    exceptions.put(child.id(), new How(took, note));
                }
            }
        }
        return problems;
    }

    private ModelAndView overtaken(Activity now, Typed typed) {
        return shown(
                now,
                new Shown(
                        typed,
                        now.state() == Activity.State.PLANNED ? List.of() : pages.yours(now, typed),
                        List.of(ActivityPlanController.overtaken(now)),
                        ""),
                HttpStatus.CONFLICT);
    }

    @PostMapping(ONE + "/call-off")
    Object callOff(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            Activity of = parts.workedOn(id);
            return switch (planning.callOff(
                    of, typed.text("reason"), places.when().today())) {
                case ActivityAnswer.Done _ -> {
                    flash.addFlashAttribute("done", "The activity has been called off");
                    yield "redirect:" + ExperienceParts.path(of);
                }
                case ActivityAnswer.Refused(List<Problem> refused) -> refused(of, typed, refused);
                case ActivityAnswer.Overtaken(Activity now) -> overtaken(now, typed);
            };
        });
    }

    /** Corrects what was recorded of those who are ticked. */
    @PostMapping(ONE + "/corrections")
    Object correct(@PathVariable UUID id, @RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            Activity of = parts.workedOn(id);
            Optional<Took> took = typed.one(Took.class, "how");
            boolean nothing = typed.text("how").equals(ActivityPages.NOTHING);
            var problems = new ArrayList<Problem>();
            if (took.isEmpty() && !nothing) {
                problems.add(Problem.of("how", "HOW-MISSING", "It is not said how it was", "Choose one"));
            }
            took.filter(each -> !each.had())
                    .flatMap(each -> ActivityRules.exception("note", "them", each, typed.text("note")))
                    .ifPresent(problems::add);
            if (!problems.isEmpty()) {
                return refused(of, typed, problems);
            }
            Set<String> ticked = Set.copyOf(typed.texts("item"));
            Set<ChildId> whose = pages.known(of).stream()
                    .filter(each -> ticked.contains(each.publicId().toString()))
                    .map(Child::id)
                    .collect(Collectors.toSet());
            return switch (writing.correct(
                    of,
                    whose,
                    took.map(each -> new How(each, each.had() ? "" : typed.text("note"))),
                    typed.text("reason"),
                    places.when().today())) {
                case ActivityAnswer.Done _ -> {
                    flash.addFlashAttribute("done", "The record has been corrected; what it said before is kept");
                    yield "redirect:" + ExperienceParts.path(of);
                }
                case ActivityAnswer.Refused(List<Problem> refused) -> refused(of, typed, refused);
                case ActivityAnswer.Overtaken(Activity now) -> overtaken(now, typed);
            };
        });
    }

    private ModelAndView refused(Activity of, Typed typed, List<Problem> problems) {
        return shown(of, Shown.refused(typed, problems), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView shown(Activity of, Shown shown, HttpStatus status) {
        return new ModelAndView("milestones/experience/activity", Map.of("page", pages.page(of, shown)), status);
    }
}
