package uk.haven.milestones.web.experience;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.milestones.domain.experience.Activity;
import uk.haven.milestones.domain.experience.Held;
import uk.haven.milestones.domain.experience.TakenBack;
import uk.haven.milestones.domain.experience.Took;
import uk.haven.milestones.internal.experience.Activities;
import uk.haven.milestones.internal.experience.Activities.Taking;
import uk.haven.milestones.internal.experience.Experiences;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;

/** Makes the page of an activity. Call inside a transaction. */
@Component
class ActivityPages {

    /** The answer that nothing should have been recorded. */
    static final String NOTHING = "nothing";

    private final SchoolsAtHand places;
    private final ExperienceParts parts;
    private final Experiences experiences;
    private final Activities activities;
    private final Children children;

    ActivityPages(
            SchoolsAtHand places,
            ExperienceParts parts,
            Experiences experiences,
            Activities activities,
            Children children) {
        this.places = places;
        this.parts = parts;
        this.experiences = experiences;
        this.activities = activities;
        this.children = children;
    }

    /** What is shown beside the activity itself. @param yours see {@link ActivityPage} */
    record Shown(Typed typed, List<String> yours, List<Problem> problems, String done) {
        static Shown plain(String done) {
            return new Shown(Typed.nothing(), List.of(), List.of(), done);
        }

        static Shown refused(Typed typed, List<Problem> problems) {
            return new Shown(typed, List.of(), problems, "");
        }
    }

    ActivityPage page(Activity of, Shown shown) {
        LocalDate today = places.when().today();
        boolean works = ExperienceParts.mayWork(of);
        boolean planned = of.state() == Activity.State.PLANNED;
        List<Taking> all = activities.children(of, today);
        places.listed("activity.viewed", String.valueOf(of.id()), all.size());
        return new ActivityPage(
                parts.sections(),
                List.of(new Crumb("Activities", ExperienceParts.ACTIVITIES)),
                of.plan().title(),
                of.state().label(),
                ExperienceParts.path(of),
                facts(of, all.size()),
                planned && works,
                planned && works ? shown.typed().field("reason", "Why is it called off?", shown.problems()) : null,
                planned
                        ? all.stream()
                                .map(each -> each.child().name() + ", " + year(each.child()))
                                .toList()
                        : List.of(),
                works && of.toWriteUp(today) ? writeUp(of, all, shown) : null,
                of.state() == Activity.State.HAPPENED ? written(of, all, works, shown) : null,
                shown.yours(),
                shown.done(),
                shown.problems());
    }

    private List<SummaryRow> facts(Activity of, int number) {
        Activity.Plan plan = of.plan();
        var facts = new ArrayList<SummaryRow>();
        facts.add(SummaryRow.of("When", ActivityWords.days(plan)));
        facts.add(SummaryRow.of(
                "For",
                (plan.listed() ? "" : ActivityWords.years(plan.years()) + ": ")
                        + Words.count(number, "child", "children")
                        + (plan.listed() ? " of a list" : "")));
        facts.add(SummaryRow.of(
                "What it gives",
                String.join(
                        " ",
                        ActivityWords.gives(
                                plan, experiences.framework(places.when().today())))));
        if (!plan.leader().isEmpty()) {
            facts.add(SummaryRow.of("Who leads it", plan.leader()));
        }
        facts.add(SummaryRow.of("School", parts.school(of).name()));
        if (of.state() == Activity.State.CALLED_OFF) {
            facts.add(SummaryRow.of(
                    "Called off by " + of.closed().by(), of.closed().reason()));
        }
        return facts;
    }

    private static String year(Child child) {
        return child.yearGroup() instanceof YearGroup year ? year.label() : "";
    }

    private static ActivityPage.WriteUp writeUp(Activity of, List<Taking> all, Shown shown) {
        Typed typed = shown.typed();
        Set<String> out = Set.copyOf(typed.texts("out"));
        return new ActivityPage.WriteUp(
                of.version(),
                all.stream()
                        .map(each -> {
                            String id = each.child().publicId().toString();
                            return new ActivityPage.Row(
                                    id,
                                    each.child().name(),
                                    year(each.child()),
                                    out.contains(id),
                                    typed.field("why-" + id, "Why", shown.problems()),
                                    reasons(typed.text("why-" + id)),
                                    typed.field("note-" + id, "A word about it, if it helps", List.of()));
                        })
                        .toList());
    }

    private static List<Option> reasons(String chosen) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", "Choose why");
        Took.exceptions().forEach(each -> labels.put(each.name(), each.label()));
        return Option.of(labels, chosen);
    }

    private ActivityPage.Written written(Activity of, List<Taking> all, boolean works, Shown shown) {
        ChildRecords same = children.records();
        Map<Integer, Held> held = new LinkedHashMap<>();
        activities.recorded(of).forEach(each -> held.put(same.kept(each.childId()), each));
        List<TakenBack> takenBack = activities.takenBack(of);
        Map<ChildId, Child> known = known(of, all, held.keySet(), takenBack, same);
        Set<String> ticked = Set.copyOf(shown.typed().texts("item"));
        long had = held.values().stream().filter(each -> each.took().had()).count();
        return new ActivityPage.Written(
                Words.count(had, "child", "children") + " took part, " + Words.number(held.size() - had)
                        + " did not or could not. Written up by " + of.closed().by() + ".",
                known.values().stream()
                        .map(each -> line(each, held.get(each.id().value()), works, ticked))
                        .sorted(Comparator.comparing(ActivityPage.Line::had))
                        .toList(),
                takenBack.stream()
                        .map(each -> said(
                                each, known.get(new ChildId(same.kept(each.was().childId())))))
                        .distinct()
                        .toList(),
                works ? correction(shown) : null);
    }

    /** Those it was for, and whoever else something is or was recorded of. */
    private Map<ChildId, Child> known(
            Activity of, List<Taking> all, Set<Integer> held, List<TakenBack> takenBack, ChildRecords same) {
        Map<ChildId, Child> known = new LinkedHashMap<>();
        all.forEach(each -> known.put(each.child().id(), each.child()));
        List<ChildId> others = Stream.concat(
                        held.stream(),
                        takenBack.stream().map(each -> same.kept(each.was().childId())))
                .map(ChildId::new)
                .filter(each -> !known.containsKey(each))
                .distinct()
                .toList();
        known.putAll(children.find(others, of.plan().until()));
        return known;
    }

    /** The children whose records of the activity can be corrected. */
    Collection<Child> known(Activity of) {
        ChildRecords same = children.records();
        Set<Integer> held = activities.recorded(of).stream()
                .map(each -> same.kept(each.childId()))
                .collect(Collectors.toSet());
        return known(of, activities.children(of, places.when().today()), held, List.of(), same)
                .values();
    }

    private static ActivityPage.Line line(Child child, @Nullable Held held, boolean works, Set<String> ticked) {
        String id = child.publicId().toString();
        return new ActivityPage.Line(
                works ? id : "",
                child.name(),
                "/children/" + id,
                year(child),
                held == null
                        ? "Nothing recorded"
                        : held.took().label() + (held.note().isEmpty() ? "" : " (" + held.note() + ")"),
                held != null && held.took().had(),
                ticked.contains(id));
    }

    private static String said(TakenBack each, @Nullable Child child) {
        return (child == null ? "A child who is not yours to see" : child.name()) + ": “"
                + each.was().took().label() + "”, recorded by " + each.was().by() + ", taken back by " + each.by()
                + " on "
                + Words.time(each.at()) + ": " + each.reason();
    }

    private static ActivityPage.Correction correction(Shown shown) {
        Map<String, String> hows = new LinkedHashMap<>();
        hows.put("", "Choose how it was");
        for (Took each : Took.values()) {
            hows.put(each.name(), each.label());
        }
        hows.put(NOTHING, "Nothing should be recorded");
        return new ActivityPage.Correction(
                Field.of("how", "How was it for all that are ticked?").withProblems(shown.problems()),
                Option.of(hows, shown.typed().text("how")),
                shown.typed().field("note", "A word about it, if it helps", shown.problems()),
                shown.typed().field("reason", "Why is it corrected?", shown.problems()));
    }

    /** What somebody had typed, for whom another was quicker. */
    List<String> yours(Activity of, Typed typed) {
        Set<String> out = Set.copyOf(typed.texts("out"));
        return activities.children(of, places.when().today()).stream()
                .map(Taking::child)
                .filter(each -> out.contains(each.publicId().toString()))
                .map(each -> each.name() + ": "
                        + typed.one(Took.class, "why-" + each.publicId())
                                .map(Took::label)
                                .orElse("no reason")
                        + (typed.text("note-" + each.publicId()).isBlank()
                                ? ""
                                : " (" + typed.text("note-" + each.publicId()).strip() + ")"))
                .collect(Collectors.toList());
    }
}
