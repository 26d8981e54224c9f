package uk.haven.milestones.web.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.ActivityRules;
import uk.haven.milestones.domain.experience.Due;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;

/** The plan of an activity as a form, and back. */
@Component
class ActivityForm {

    static final String EVERYONE = "everyone";
    static final String LACKING = "lacking";
    static final String CHOSEN = "chosen";

    private final SchoolsAtHand places;
    private final Experiences experiences;

    ActivityForm(SchoolsAtHand places, Experiences experiences) {
        this.places = places;
        this.experiences = experiences;
    }

    /** A plan, or what is wrong with what was typed. */
    record Read(Optional<Activity.Plan> plan, List<Problem> problems) {}

    /** The address of a new plan for those of the years who lack the experience. */
    static String path(School school, String experience, List<YearGroup> years) {
        var path = UriComponentsBuilder.fromPath(ExperienceParts.ACTIVITIES + "/new")
                .queryParam("school", SchoolsAtHand.code(school))
                .queryParam("experience", experience)
                .queryParam("whom", LACKING);
        years.forEach(each -> path.queryParam("year", each.name()));
        return path.encode().toUriString();
    }

    /** Phases that have children at the school. */
    private static List<MilestonePhase> phases(School school) {
        return Arrays.stream(MilestonePhase.values())
                .filter(each -> each.first().compareTo(school.highestYear()) <= 0
                        && each.last().compareTo(school.lowestYear()) >= 0)
                .toList();
    }

    private static List<YearGroup> years(School school) {
        return Arrays.stream(YearGroup.values())
                .filter(each -> each.compareTo(school.lowestYear()) >= 0 && each.compareTo(school.highestYear()) <= 0)
                .toList();
    }

    private Framework framework() {
        return experiences.framework(places.when().today());
    }

    /** What is ticked, in the groups or by a link that led here; in the order of the entitlement. */
    private static List<String> ticked(Typed typed, List<Milestone> all) {
        List<String> codes = Stream.concat(
                        Arrays.stream(MilestonePhase.values()).flatMap(each -> typed.texts(group(each)).stream()),
                        typed.texts("experience").stream())
                .toList();
        return all.stream().map(Milestone::code).filter(codes::contains).toList();
    }

    private static String group(MilestonePhase phase) {
        return "experience-" + phase.name();
    }

    /** @param school where it is planned @param listed whether it is for the children of a list */
    Read read(Typed typed, School school, boolean listed) {
        List<Milestone> all = phases(school).stream()
                .flatMap(each -> Due.recorded(framework(), each).stream())
                .distinct()
                .toList();
        List<String> codes = ticked(typed, all);
        List<YearGroup> years = years(school).stream()
                .filter(each -> typed.texts("year").contains(each.name()))
                .toList();
        DateAnswer first = typed.date("from");
        DateAnswer last = typed.date("until").empty() ? first : typed.date("until");
        LocalDate from = first.date().orElse(null);
        LocalDate until = last.date().orElse(null);
        var problems = new ArrayList<>(
                ActivityRules.plan(typed.text("title"), codes, from, until, typed.text("leader"), years));
        if (from == null) {
            problems.add(first.problem("from", "the day"));
        } else if (until == null) {
            problems.add(last.problem("until", "the last day"));
        }
        return from == null || until == null || !problems.isEmpty()
                ? new Read(Optional.empty(), problems)
                : new Read(
                        Optional.of(new Activity.Plan(
                                typed.text("title").strip(),
                                codes,
                                from,
                                until,
                                typed.text("leader").strip(),
                                years,
                                listed)),
                        List.of());
    }

    /** The plan as if it had been typed. */
    static Typed typed(Activity of) {
        Activity.Plan plan = of.plan();
        var all = new LinkedMultiValueMap<String, String>();
        all.add("title", plan.title());
        plan.experiences().forEach(each -> all.add("experience", each));
        plan.years().forEach(each -> all.add("year", each.name()));
        all.add("whom", plan.listed() ? CHOSEN : EVERYONE);
        all.add("leader", plan.leader());
        date(all, "from", plan.from());
        date(all, "until", plan.until());
        return new Typed(all);
    }

    private static void date(LinkedMultiValueMap<String, String> all, String field, LocalDate day) {
        DateAnswer answer = DateAnswer.of(day);
        all.add(field + "-day", answer.day());
        all.add(field + "-month", answer.month());
        all.add(field + "-year", answer.year());
    }

    /** @param whoms answers to the question whom it is for */
    ActivityPlanPage.Fields fields(Typed typed, School school, Map<String, String> whoms, List<Problem> problems) {
        Framework framework = framework();
        Map<String, String> schools = new LinkedHashMap<>();
        places.mine(ExperienceParts.WORK).forEach(each -> schools.put(SchoolsAtHand.code(each), each.name()));
        List<String> codes = ticked(typed, Due.recorded(framework));
        return new ActivityPlanPage.Fields(
                Field.of("school", "School").withProblems(problems),
                schools.size() > 1 ? Option.of(schools, SchoolsAtHand.code(school)) : List.of(),
                typed.field("title", "What is it?", problems)
                        .withHint("As the staff call it: “Year 6 camp at Calshot”."),
                Field.of("experience", "What does it give?").withProblems(problems),
                phases(school).stream()
                        .map(phase -> new ActivityPlanPage.Group(
                                Field.of(group(phase), phase.label()),
                                Due.recorded(framework, phase).stream()
                                        .map(each -> Option.of(each.code(), each.wording())
                                                .chosenIf(codes.contains(each.code())))
                                        .toList()))
                        .filter(each -> !each.options().isEmpty())
                        .toList(),
                Field.of("year", "Year groups").withProblems(problems),
                years(school).stream()
                        .map(each -> Option.of(each.name(), each.label())
                                .chosenIf(typed.texts("year").contains(each.name())))
                        .toList(),
                Field.of("whom", "Who of them?").withProblems(problems),
                Option.of(whoms, typed.text("whom", EVERYONE)),
                Field.of("from", "Day, or first day").withProblems(problems),
                typed.date("from"),
                Field.of("until", "Last day")
                        .withHint("Leave it empty for a single day.")
                        .withProblems(problems),
                typed.date("until"),
                typed.field("leader", "Who leads it?", problems));
    }
}
