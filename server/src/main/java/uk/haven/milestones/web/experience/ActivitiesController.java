package uk.haven.milestones.web.experience;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.children.ChildId;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Standing;
import uk.haven.milestones.internal.experience.Activities;
import uk.haven.milestones.internal.experience.ActivityAnswer;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.internal.experience.Planning;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.milestones.web.experience.ExperienceParts.Part;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Typed;

/** The activities of the viewer's schools, and the plan of a new one. */
@Controller
@AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER, Role.DATA_MANAGER})
class ActivitiesController {

    private static final String LIKE = "like-";

    private final SchoolsAtHand places;
    private final ExperienceParts parts;
    private final Experiences experiences;
    private final Activities activities;
    private final Planning planning;
    private final ActivityForm plans;

    ActivitiesController(
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

    /** The lists, by their names in addresses. */
    private enum Which {
        DUE("To write up", "Nothing is waiting to be written up."),
        PLANNED("Planned", "Nothing is planned."),
        OVER("This school year", "Nothing has happened yet this school year.");

        private final String label;
        private final String empty;

        Which(String label, String empty) {
            this.label = label;
            this.empty = empty;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Which of(Activity each, LocalDate today) {
            return each.toWriteUp(today) ? DUE : each.state() == Activity.State.PLANNED ? PLANNED : OVER;
        }
    }

    @GetMapping(ExperienceParts.ACTIVITIES)
    ModelAndView list(@RequestParam(defaultValue = "") String list, @ModelAttribute("done") String done) {
        return places.beforeTheFirstYear("")
                ? SchoolsAtHand.noYearYet()
                : new ModelAndView(
                        "milestones/experience/activities",
                        Map.of("page", places.inTransaction(() -> listed(list, done))));
    }

    private ActivitiesPage listed(String list, String done) {
        LocalDate today = places.when().today();
        LocalDate first = places.partnership()
                .calendar()
                .schoolYearAt(today)
                .flatMap(year -> places.partnership().calendar().startOf(year))
                .orElse(today);
        Map<Long, String> names = new LinkedHashMap<>();
        places.mine(SchoolsAtHand.READ).forEach(each -> names.put(each.id(), each.name()));
        List<Activity> all = activities.since(names.keySet(), first);
        Map<Which, List<Activity>> lists = all.stream().collect(Collectors.groupingBy(each -> Which.of(each, today)));
        Which which = Arrays.stream(Which.values())
                .filter(each -> each.code().equals(list))
                .findFirst()
                .orElse(lists.containsKey(Which.DUE) ? Which.DUE : Which.PLANNED);
        List<Activity> shown = lists.getOrDefault(which, List.of());
        if (which == Which.OVER) {
            shown = shown.reversed();
        }
        Map<Long, Integer> sizes = activities.sizes(shown);
        var framework = experiences.framework(today);
        return new ActivitiesPage(
                parts.sections(),
                ExperienceParts.parts(Part.ACTIVITIES),
                names.size() == 1 ? names.values().iterator().next() : "My schools",
                Arrays.stream(Which.values())
                        .map(each -> new Section(
                                each.label,
                                ExperienceParts.ACTIVITIES + "?list=" + each.code(),
                                each == which,
                                lists.getOrDefault(each, List.of()).size()))
                        .toList(),
                shown.stream()
                        .map(each -> new ActivitiesPage.Row(
                                each.plan().title(),
                                facts(each, sizes.getOrDefault(each.id(), 0), names),
                                String.join(" ", ActivityWords.gives(each.plan(), framework)),
                                which == Which.OVER ? each.state().label() : "",
                                which == Which.DUE && ExperienceParts.mayWork(each) ? "Write up" : "Open",
                                ExperienceParts.path(each)))
                        .toList(),
                which.empty,
                places.mine(ExperienceParts.WORK).isEmpty() ? "" : ExperienceParts.ACTIVITIES + "/new",
                done);
    }

    private static String facts(Activity each, int listed, Map<Long, String> names) {
        String school = names.size() > 1 ? " · " + names.getOrDefault(each.schoolId(), "") : "";
        return ActivityWords.days(each.plan()) + " · " + ActivityWords.whom(each.plan(), listed)
                + (each.plan().leader().isEmpty() ? "" : " · " + each.plan().leader()) + school;
    }

    @GetMapping(ExperienceParts.ACTIVITIES + "/new")
    @AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
    ModelAndView fresh(@RequestParam MultiValueMap<String, String> all) {
        var typed = new Typed(all);
        return places.inTransaction(() -> shown(typed, school(typed), List.of()));
    }

    /** The school of the address, or the first at which the viewer plans. */
    private School school(Typed typed) {
        return typed.text("school").isEmpty()
                ? places.mine(ExperienceParts.WORK).stream().findFirst().orElseThrow(ExperienceParts::notThere)
                : places.school(typed.text("school"), ExperienceParts.WORK);
    }

    /** Keeps a new plan; one that is over already is then written up at once. */
    @PostMapping(ExperienceParts.ACTIVITIES)
    @AllowedTo({Role.SENCO, Role.HEAD, Role.KEY_WORKER})
    Object create(@RequestParam MultiValueMap<String, String> all, RedirectAttributes flash) {
        var typed = new Typed(all);
        return places.<Object>inTransaction(() -> {
            School school = school(typed);
            LocalDate today = places.when().today();
            String whom = typed.text("whom", ActivityForm.EVERYONE);
            boolean everyone = whom.equals(ActivityForm.EVERYONE);
            var read = plans.read(typed, school, !everyone);
            if (read.plan().isEmpty()) {
                return shown(typed, school, read.problems());
            }
            Activity.Plan plan = read.plan().get();
            Optional<Set<ChildId>> list = everyone ? Optional.empty() : Optional.of(chosen(whom, school, plan, today));
            return switch (planning.plan(school.id(), plan, list, today)) {
                case ActivityAnswer.Done(UUID id) -> {
                    flash.addFlashAttribute("done", "The activity has been planned");
                    yield "redirect:" + ExperienceParts.ACTIVITIES + "/" + id
                            + (whom.equals(ActivityForm.CHOSEN) ? "/children" : "");
                }
                case ActivityAnswer.Refused(List<Problem> problems) -> shown(typed, school, problems);
                case ActivityAnswer.Overtaken _ -> throw new IllegalStateException("Nobody else can have changed it");
            };
        });
    }

    /** The children whom a new list begins with. */
    private Set<ChildId> chosen(String whom, School school, Activity.Plan plan, LocalDate today) {
        if (whom.startsWith(LIKE)) {
            return lists(school, today).stream()
                    .filter(each -> whom.equals(LIKE + each.publicId()))
                    .flatMap(each -> activities.listed(each).stream())
                    .map(ChildId::new)
                    .collect(Collectors.toSet());
        }
        return experiences.at(List.of(school.id()), today).standings().stream()
                .filter(each -> plan.years().contains(each.child().year()))
                .filter(each -> whom.equals(ActivityForm.CHOSEN) || lacks(each, plan))
                .map(each -> new ChildId(each.child().childId()))
                .collect(Collectors.toSet());
    }

    private static boolean lacks(Standing each, Activity.Plan plan) {
        return !each.had() && plan.experiences().contains(each.experience().code());
    }

    /** Activities of this year and the last whose lists can be used again, as a class is. */
    private List<Activity> lists(School school, LocalDate today) {
        return activities.since(List.of(school.id()), today.minusYears(1)).reversed().stream()
                .filter(each -> each.plan().listed())
                .toList();
    }

    private ModelAndView shown(Typed typed, School school, List<Problem> problems) {
        Map<String, String> whoms = new LinkedHashMap<>();
        whoms.put(ActivityForm.EVERYONE, "Everyone");
        whoms.put(ActivityForm.LACKING, "Those who have not had it yet");
        whoms.put(ActivityForm.CHOSEN, "Children whom I choose on the next page");
        lists(school, places.when().today())
                .forEach(each -> whoms.put(
                        LIKE + each.publicId(),
                        "The children of: " + each.plan().title()));
        return new ModelAndView(
                "milestones/experience/plan",
                Map.of(
                        "page",
                        new ActivityPlanPage(
                                parts.sections(),
                                List.of(new Crumb("Activities", ExperienceParts.ACTIVITIES)),
                                "Plan an activity",
                                school.name(),
                                ExperienceParts.ACTIVITIES + "?school=" + SchoolsAtHand.code(school),
                                -1,
                                plans.fields(typed, school, whoms, problems),
                                List.of(),
                                problems)),
                problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
