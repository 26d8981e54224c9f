package uk.haven.milestones.web.experience;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
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
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.internal.experience.Activities;
import uk.haven.milestones.internal.experience.Activities.Taking;
import uk.haven.milestones.internal.experience.ActivityAnswer;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.internal.experience.Planning;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;

/** Changes the plan of an activity and the children that it is for. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
class ActivityPlanController {

    private static final String ONE = ExperienceParts.ACTIVITIES + "/{id:[0-9a-f-]{36}}";

    private final SchoolsAtHand places;
    private final ExperienceParts parts;
    private final Experiences experiences;
    private final Activities activities;
    private final Planning planning;
    private final ActivityForm plans;

    ActivityPlanController(
            SchoolsAtHand places,
            ExperienceParts parts,
            Experiences experiences,
            Activities activities,
            Planning planning,
            ActivityForm plans) {
        this.places = places;
        this.parts = parts;
        this.experiences = experiences;
        this.activities = activities;
        this.planning = planning;
        this.plans = plans;
    }

    @GetMapping(ONE + "/plan")
    Object plan(@PathVariable UUID id) {
        return places.<Object>inTransaction(() -> {
            Activity of = parts.workedOn(id);
            return of.state() == Activity.State.PLANNED
                    ? shown(of, of.version(), ActivityForm.typed(of), List.of(), List.of())
                    : "redirect:" + ExperienceParts.path(of);
        });
    }

    @PostMapping(ONE + "/plan")
    Object change(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            Activity of = parts.workedOn(id);
            boolean listed = of.plan().listed() && !typed.text("whom").equals(ActivityForm.EVERYONE);
            var read = plans.read(typed, parts.school(of), listed);
            if (read.plan().isEmpty()) {
                return shown(of, version, typed, List.of(), read.problems());
            }
            return switch (planning.change(
                    of, version, read.plan().get(), places.when().today())) {
                case ActivityAnswer.Done _ -> {
                    flash.addFlashAttribute("done", "The plan has been saved");
                    yield "redirect:" + ExperienceParts.path(of);
                }
                case ActivityAnswer.Refused(List<Problem> problems) -> shown(of, version, typed, List.of(), problems);
                case ActivityAnswer.Overtaken(Activity now) ->
                    shown(now, now.version(), typed, theirs(now), List.of(overtaken(now)));
            };
        });
    }

    /** What to tell whoever was overtaken. */
    static Problem overtaken(Activity now) {
        return now.state() == Activity.State.PLANNED
                ? Problem.of(
                        "",
                        "OVERTAKEN",
                        now.editedBy() + " has changed this plan since you opened it",
                        "Look at both versions below; what you save now replaces what is saved")
                : Problem.of(
                        "",
                        "OVERTAKEN",
                        now.state() == Activity.State.HAPPENED
                                ? now.closed().by() + " has written it up since you opened it"
                                : now.closed().by() + " has called it off since you opened it",
                        "Nothing of yours is saved; it stands below so that you can use it");
    }

    private List<SummaryRow> theirs(Activity now) {
        Activity.Plan plan = now.plan();
        return List.of(
                SummaryRow.of("What it is", plan.title()),
                SummaryRow.of("State", now.state().label()),
                SummaryRow.of(
                        "What it gives",
                        String.join(
                                " ",
                                ActivityWords.gives(
                                        plan,
                                        experiences.framework(places.when().today())))),
                SummaryRow.of(
                        "For",
                        ActivityWords.whom(plan, activities.sizes(List.of(now)).getOrDefault(now.id(), 0))),
                SummaryRow.of("When", ActivityWords.days(plan)),
                SummaryRow.of("Who leads it", plan.leader()));
    }

    private ModelAndView shown(Activity of, int version, Typed typed, List<SummaryRow> theirs, List<Problem> problems) {
        School school = parts.school(of);
        Map<String, String> whoms = new LinkedHashMap<>();
        if (of.plan().listed()) {
            whoms.put(ActivityForm.CHOSEN, "The children of its list");
        }
        whoms.put(ActivityForm.EVERYONE, "Everyone");
        HttpStatus status = problems.isEmpty()
                ? HttpStatus.OK
                : theirs.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT;
        return new ModelAndView(
                "milestones/experience/plan",
                Map.of(
                        "page",
                        new ActivityPlanPage(
                                parts.sections(),
                                crumbs(of),
                                "Change the plan",
                                school.name(),
                                ExperienceParts.path(of) + "/plan",
                                version,
                                plans.fields(typed, school, whoms, problems),
                                theirs,
                                problems)),
                status);
    }

    private static List<Crumb> crumbs(Activity of) {
        return List.of(
                new Crumb("Activities", ExperienceParts.ACTIVITIES),
                new Crumb(of.plan().title(), ExperienceParts.path(of)));
    }

    @GetMapping(ONE + "/children")
    Object choose(@PathVariable UUID id) {
        return places.<Object>inTransaction(() -> {
            Activity of = parts.workedOn(id);
            if (of.state() != Activity.State.PLANNED) {
                return "redirect:" + ExperienceParts.path(of);
            }
            Set<Integer> ticked = activities.children(of, places.when().today()).stream()
                    .map(each -> each.child().id().value())
                    .collect(Collectors.toSet());
            return choice(of, of.version(), ticked, List.of(), HttpStatus.OK);
        });
    }

    @PostMapping(ONE + "/children")
    Object chosen(
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam MultiValueMap<String, String> all,
            RedirectAttributes flash) {
        Set<String> ticked = Set.copyOf(new Typed(all).texts("child"));
        return places.<Object>inTransaction(() -> {
            Activity of = parts.workedOn(id);
            LocalDate today = places.when().today();
            Set<ChildId> chosen = activities.choice(of, today).stream()
                    .filter(each -> ticked.contains(each.child().publicId().toString()))
                    .map(each -> each.child().id())
                    .collect(Collectors.toSet());
            Set<Integer> ids = chosen.stream().map(ChildId::value).collect(Collectors.toSet());
            return switch (planning.choose(of, version, chosen, today)) {
                case ActivityAnswer.Done _ -> {
                    flash.addFlashAttribute("done", "The list of children has been saved");
                    yield "redirect:" + ExperienceParts.path(of);
                }
                case ActivityAnswer.Refused(List<Problem> problems) ->
                    choice(of, version, ids, problems, HttpStatus.UNPROCESSABLE_CONTENT);
                case ActivityAnswer.Overtaken(Activity now) ->
                    choice(now, now.version(), ids, List.of(overtaken(now)), HttpStatus.CONFLICT);
            };
        });
    }

    private ModelAndView choice(
            Activity of, int version, Set<Integer> ticked, List<Problem> problems, HttpStatus status) {
        List<Taking> all = activities.choice(of, places.when().today());
        places.listed("activity.children.listed", String.valueOf(of.id()), all.size());
        return new ModelAndView(
                "milestones/experience/choose",
                Map.of(
                        "page",
                        new ChoosePage(
                                parts.sections(),
                                crumbs(of),
                                "Who is it for?",
                                ExperienceParts.path(of) + "/children",
                                version,
                                all.stream()
                                        .map(each -> new ChoosePage.Row(
                                                each.child().publicId().toString(),
                                                each.child().name(),
                                                each.child().yearGroup() instanceof YearGroup year ? year.label() : "",
                                                ticked.contains(
                                                        each.child().id().value())))
                                        .toList(),
                                problems)),
                status);
    }
}
