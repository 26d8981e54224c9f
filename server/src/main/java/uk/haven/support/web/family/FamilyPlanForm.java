package uk.haven.support.web.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.directory.Continuum;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.family.Consent;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.domain.family.Frequency;
import uk.haven.support.internal.family.FamilyPlan;
import uk.haven.support.internal.family.FamilyPlan.Details;
import uk.haven.support.web.SupportForms;

/** A plan with a family as a form, and back. */
@Component
class FamilyPlanForm {

    private static final int AIMS = 2000;
    private static final int WEEKS = 12;

    private final Workers workers;
    private final Families families;
    private final Children children;
    private final Partnership partnership;

    FamilyPlanForm(Workers workers, Families families, Children children, Partnership partnership) {
        this.workers = workers;
        this.families = families;
        this.children = children;
        this.partnership = partnership;
    }

    /** A plan, or what is wrong with what was typed. */
    record Read(Optional<Details> details, List<Problem> problems) {}

    /** The child and the brothers and sisters at schools where the viewer works. */
    List<Child> children(Child child, LocalDate today) {
        List<ChildId> ids = families.of(child.id()).members();
        Map<ChildId, Child> known = children.find(ids, today);
        var all = new ArrayList<Child>(List.of(child));
        for (ChildId each : ids) {
            if (known.get(each) instanceof Child one
                    && !one.id().equals(child.id())
                    && SupportForms.may(SupportForms.WORK, one)) {
                all.add(one);
            }
        }
        return all;
    }

    /** Those of them who are ticked. */
    List<Child> ticked(Typed typed, List<Child> offered) {
        Set<String> ticked = Set.copyOf(typed.texts("child"));
        return offered.stream()
                .filter(each -> ticked.contains(each.publicId().toString()))
                .toList();
    }

    /** @param was the piece of support whose plan is changed; its kind, first day and worker stay */
    Read read(Typed typed, Child child, Optional<Intervention> was, LocalDate today) {
        var problems = new ArrayList<Problem>();
        Optional<FamilyKind> kind =
                was.isPresent() ? FamilyKind.of(was.get().kind()) : typed.one(FamilyKind.class, "kind");
        if (kind.isEmpty()) {
            problems.add(Problem.of("kind", "FAMILY-KIND", "What kind of support is it?", "Choose one"));
        }
        longer(typed, "title", 200, problems);
        longer(typed, "aims", AIMS, problems);
        longer(typed, "consent-by", 200, problems);
        LocalDate from = was.map(Intervention::beganOn)
                .orElseGet(() -> date(typed, "from", "the first day", problems).orElse(today));
        LocalDate until =
                date(typed, "until", "the day by which it is to end", problems).orElse(from);
        Optional<LocalDate> next = optional(typed, "next", "the next contact", problems);
        Optional<LocalDate> consented = optional(typed, "consent-on", "the day on which they agreed", problems);
        if (kind.isEmpty() || !problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        OptionalLong worker = was.isPresent() ? was.get().workerId() : worker(typed, child, from);
        return new Read(
                Optional.of(new Details(
                        kind.get(),
                        typed.text("title").strip(),
                        typed.text("aims").strip(),
                        typed.one(Frequency.class, "frequency").orElse(Frequency.AS_NEEDED),
                        typed.one(Consent.class, "consent").orElse(Consent.NOT_NEEDED),
                        typed.text("consent-by").strip(),
                        consented,
                        from,
                        until,
                        next,
                        worker,
                        typed.one(Continuum.class, "level").orElse(kind.get().continuum()),
                        school(typed))),
                problems);
    }

    private static void longer(Typed typed, String field, int most, List<Problem> problems) {
        if (typed.text(field).length() > most) {
            problems.add(Problem.of(field, "TEXT-LENGTH", "That is too long", "Use up to " + most + " characters"));
        }
    }

    private static Optional<LocalDate> date(Typed typed, String field, String what, List<Problem> problems) {
        DateAnswer answer = typed.date(field);
        if (answer.date().isEmpty()) {
            problems.add(answer.problem(field, what));
        }
        return answer.date();
    }

    private static Optional<LocalDate> optional(Typed typed, String field, String what, List<Problem> problems) {
        return typed.date(field).empty() ? Optional.empty() : date(typed, field, what, problems);
    }

    private OptionalLong worker(Typed typed, Child child, LocalDate on) {
        return workers.at(child.schoolId(), on).stream()
                .filter(each -> each.publicId().toString().equals(typed.text("worker")))
                .mapToLong(Worker::id)
                .findFirst();
    }

    private OptionalLong school(Typed typed) {
        return partnership.schools().stream()
                .filter(each -> each.laestab().equals(typed.text("to")))
                .mapToLong(School::id)
                .findFirst();
    }

    /** What a form begins with. @param kind chosen by the link that led here, or "" */
    Typed fresh(Child child, String kind, LocalDate today) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("kind", kind);
        fields.add("child", child.publicId().toString());
        fields.add("frequency", Frequency.WEEKLY.name());
        date(fields, "from", today);
        date(fields, "until", today.plusWeeks(WEEKS));
        return new Typed(fields);
    }

    /** What is kept, as it would have been typed. */
    Typed typed(Intervention of, FamilyPlan plan, Optional<LocalDate> next) {
        var fields = new LinkedMultiValueMap<String, String>();
        fields.add("kind", plan.kind().name());
        fields.add("title", of.title());
        fields.add("aims", plan.aims());
        fields.add("frequency", plan.frequency().name());
        fields.add("consent", plan.consent().name());
        fields.add("consent-by", plan.consentBy());
        fields.add("level", of.continuum().name());
        plan.consentOn().ifPresent(on -> date(fields, "consent-on", on));
        of.plannedUntil().ifPresent(on -> date(fields, "until", on));
        next.ifPresent(on -> date(fields, "next", on));
        plan.toSchoolId()
                .ifPresent(id -> partnership.school(id).ifPresent(school -> fields.add("to", school.laestab())));
        return new Typed(fields);
    }

    private static void date(LinkedMultiValueMap<String, String> fields, String name, LocalDate date) {
        fields.add(name + "-day", String.valueOf(date.getDayOfMonth()));
        fields.add(name + "-month", String.valueOf(date.getMonthValue()));
        fields.add(name + "-year", String.valueOf(date.getYear()));
    }

    /** The form. @param offered whom it may be for; empty when that is settled */
    FamilyPlanPage.Fields fields(
            Typed typed, Child child, List<Child> offered, LocalDate today, List<Problem> problems) {
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Choose one");
        for (FamilyKind each : FamilyKind.values()) {
            kinds.put(each.name(), each.label());
        }
        Map<String, String> names = new LinkedHashMap<>();
        names.put("", "Nobody yet");
        workers.at(child.schoolId(), today)
                .forEach(each -> names.put(each.publicId().toString(), each.described()));
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", "As is usual for its kind");
        for (Continuum each : Continuum.values()) {
            levels.put(each.name(), each.label() + ": " + each.meaning());
        }
        Map<String, String> schools = new LinkedHashMap<>();
        schools.put("", "Not known, or no move");
        partnership.schools().stream()
                .filter(each -> each.openOn(today) && each.id() != child.schoolId())
                .sorted(java.util.Comparator.comparing(School::name))
                .forEach(each -> schools.put(each.laestab(), each.name()));
        Set<String> ticked = Set.copyOf(typed.texts("child"));
        return new FamilyPlanPage.Fields(
                Field.of("kind", "Kind of support").withProblems(problems),
                Option.of(kinds, typed.text("kind")),
                Field.of("child", "For whom").withProblems(problems),
                offered.stream()
                        .map(each -> Option.of(each.publicId().toString(), each.name())
                                .chosenIf(ticked.contains(each.publicId().toString())))
                        .toList(),
                field(typed, problems, "title", "Name").withHint("Leave empty for the kind's own"),
                field(typed, problems, "aims", "What it is for"),
                Field.of("frequency", "How often you meet"),
                options(Frequency.values(), typed.text("frequency"), each -> ((Frequency) each).label()),
                Field.of("consent", "Does the family agree?").withProblems(problems),
                options(Consent.values(), typed.text("consent"), each -> ((Consent) each).label()),
                field(typed, problems, "consent-by", "Who agreed"),
                Field.of("consent-on", "When they agreed").withProblems(problems),
                typed.date("consent-on"),
                Field.of("from", "First day").withProblems(problems),
                typed.date("from"),
                Field.of("until", "To end by").withProblems(problems),
                typed.date("until"),
                Field.of("next", "First or next contact").withProblems(problems),
                typed.date("next"),
                Field.of("worker", "Who leads it").withProblems(problems),
                Option.of(names, typed.text("worker")),
                Field.of("level", "Level on the continuum"),
                Option.of(levels, typed.text("level")),
                Field.of("to", "School to which the child moves").withHint("For transition support"),
                Option.of(schools, typed.text("to")));
    }

    private static Field field(Typed typed, List<Problem> problems, String name, String label) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }

    private static List<Option> options(
            Enum<?>[] values, String chosen, java.util.function.Function<Enum<?>, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (Enum<?> each : values) {
            labels.put(each.name(), label.apply(each));
        }
        return Option.of(labels, chosen);
    }
}
