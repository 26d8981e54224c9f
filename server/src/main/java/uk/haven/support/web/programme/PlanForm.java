package uk.haven.support.web.programme;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import uk.haven.children.Child;
import uk.haven.directory.Continuum;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;
import uk.haven.support.Intervention;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ProgrammeRules;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.domain.programme.SessionPattern;
import uk.haven.support.internal.programme.Programme;
import uk.haven.support.internal.programme.ProgrammeBook;
import uk.haven.support.internal.programme.ProgrammeBook.Plan;

/** The plan of a programme as a form, and back. */
@Component
class PlanForm {

    private static final int LONG_TEXT = 2000;
    private static final int TARGET = 500;
    private static final List<DayOfWeek> DAYS =
            Arrays.asList(DayOfWeek.values()).subList(0, 5);

    private final ProgrammeBook book;
    private final Workers workers;
    private final CriteriaForm criteria;

    PlanForm(ProgrammeBook book, Workers workers, CriteriaForm criteria) {
        this.book = book;
        this.workers = workers;
        this.criteria = criteria;
    }

    /** A plan, or what is wrong with what was typed. */
    record Read(Optional<Plan> plan, List<Problem> problems) {}

    /** @param begun the programme that has begun: its first day and its worker stay */
    Read read(Typed typed, Child child, Optional<Intervention> begun, LocalDate today) {
        var problems = new ArrayList<Problem>();
        ProgrammeType type = book.types().stream()
                .filter(each -> each.code().equals(typed.text("type")))
                .findFirst()
                .orElse(null);
        if (type == null) {
            problems.add(Problem.of("type", "PROGRAMME-TYPE", "What kind of programme is it?", "Choose one"));
        }
        String title = typed.text("title").strip();
        if (title.length() > 200) {
            problems.add(Problem.of("title", "TITLE-LENGTH", "The name is too long", "Use up to 200 characters"));
        }
        if (typed.text("aim").length() > LONG_TEXT) {
            problems.add(Problem.of("aim", "AIM-LENGTH", "The aim is too long", "Use up to 2,000 characters"));
        }
        List<String> targets = typed.text("targets")
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        if (targets.stream().anyMatch(line -> line.length() > TARGET)) {
            problems.add(
                    Problem.of("targets", "TARGET-LENGTH", "A target is too long", "Use up to 500 characters a line"));
        }
        LocalDate first = begun.map(Intervention::beganOn)
                .orElseGet(() -> date(typed, "from", "the first day", problems).orElse(today));
        LocalDate until =
                date(typed, "until", "the day by which it is to end", problems).orElse(first);
        Optional<LocalDate> next = typed.date("next").empty()
                ? Optional.empty()
                : date(typed, "next", "the day of the next review", problems);
        // a day that has come and stands in the form as it was is not typed by whoever changes something else
        next.filter(day ->
                        begun.flatMap(Intervention::nextOn).filter(day::equals).isEmpty())
                .flatMap(day -> ProgrammeRules.next("next", day, today))
                .ifPresent(problems::add);
        OptionalLong worker = begun.isPresent() ? begun.get().workerId() : worker(typed, child, first);
        var exit = criteria.read(typed);
        problems.addAll(exit.problems());
        Optional<BigDecimal> cost = cost(typed, problems);
        int minutes =
                typed.text("minutes").isBlank() ? 30 : typed.number("minutes").orElse(0);
        if (type == null || !problems.isEmpty()) {
            return new Read(Optional.empty(), problems);
        }
        return new Read(
                Optional.of(new Plan(
                        type,
                        title.isEmpty() ? type.label() : title,
                        typed.texts("barrier").stream()
                                .flatMap(each -> Typed.constant(Barrier.class, each).stream())
                                .collect(Collectors.toSet()),
                        typed.text("aim").strip(),
                        targets,
                        first,
                        until,
                        next,
                        worker,
                        typed.one(Continuum.class, "level").orElse(type.continuum()),
                        exit.criterion(),
                        cost,
                        typed.text("per").isEmpty() ? "hour" : typed.text("per"),
                        new SessionPattern(days(typed), minutes))),
                problems);
    }

    private static Optional<LocalDate> date(Typed typed, String field, String what, List<Problem> problems) {
        DateAnswer answer = typed.date(field);
        if (answer.date().isEmpty()) {
            problems.add(answer.problem(field, what));
        }
        return answer.date();
    }

    private OptionalLong worker(Typed typed, Child child, LocalDate on) {
        return workers.at(child.schoolId(), on).stream()
                .filter(each -> each.publicId().toString().equals(typed.text("worker")))
                .mapToLong(Worker::id)
                .findFirst();
    }

    private static Optional<BigDecimal> cost(Typed typed, List<Problem> problems) {
        String text = typed.text("cost").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            var cost = new BigDecimal(text);
            if (cost.signum() >= 0 && cost.scale() <= 2 && cost.precision() - cost.scale() <= 6) {
                return Optional.of(cost);
            }
        } catch (NumberFormatException noNumber) {
            // said below
        }
        problems.add(Problem.of("cost", "COST", "That is no cost in pounds", "Write it like 18.50, or leave it empty"));
        return Optional.empty();
    }

    private static Set<DayOfWeek> days(Typed typed) {
        return typed.texts("day").stream()
                .flatMap(each -> Typed.constant(DayOfWeek.class, each).stream())
                .filter(DAYS::contains)
                .collect(Collectors.toSet());
    }

    /** What a form begins with. @param concern what led to it, proposed as what it is for while it is short enough */
    Typed fresh(LocalDate today, String concern) {
        var fields = new LinkedMultiValueMap<String, String>();
        if (concern.length() <= LONG_TEXT) {
            fields.add("aim", concern);
        }
        date(fields, "from", today);
        date(fields, "until", today.plusWeeks(12));
        fields.add("join", "all");
        fields.add("criterion-0", "attendance");
        fields.add("percent-0", "92");
        fields.add("number-0", "30");
        fields.add("minutes", "30");
        return new Typed(fields);
    }

    /** What is kept, as it would have been typed. */
    Typed typed(Intervention of, Programme programme) {
        MultiValueMap<String, String> fields = criteria.fields(programme.exit());
        fields.add("type", programme.type().code());
        fields.add("title", of.title());
        programme.barriers().forEach(each -> fields.add("barrier", each.name()));
        fields.add("aim", programme.aim());
        date(fields, "from", of.beganOn());
        of.plannedUntil().ifPresent(until -> date(fields, "until", until));
        of.nextOn().ifPresent(next -> date(fields, "next", next));
        fields.add("level", of.continuum().name());
        programme.cost().ifPresent(cost -> fields.add("cost", cost.toPlainString()));
        fields.add("per", programme.costPer());
        programme.pattern().days().forEach(each -> fields.add("day", each.name()));
        fields.add("minutes", String.valueOf(programme.pattern().minutes()));
        return new Typed(fields);
    }

    private static void date(MultiValueMap<String, String> fields, String name, LocalDate date) {
        fields.add(name + "-day", String.valueOf(date.getDayOfMonth()));
        fields.add(name + "-month", String.valueOf(date.getMonthValue()));
        fields.add(name + "-year", String.valueOf(date.getYear()));
    }

    PlanFields fields(Typed typed, Child child, LocalDate today, List<Problem> problems) {
        Map<String, String> types = new LinkedHashMap<>();
        types.put("", "Choose");
        book.types().forEach(each -> types.put(each.code(), each.label()));
        Map<String, String> leading = new LinkedHashMap<>();
        leading.put("", "Nobody yet");
        workers.at(child.schoolId(), today)
                .forEach(each -> leading.put(each.publicId().toString(), each.described()));
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", "As its kind says");
        Arrays.stream(Continuum.values())
                .forEach(each -> levels.put(each.name(), each.label() + ": " + each.meaning()));
        return new PlanFields(
                field("type", "Kind of programme", typed, problems),
                Option.of(types, typed.text("type")),
                field("title", "Its name, if another than its kind", typed, problems),
                Field.of("barrier", "What stands in the way"),
                Arrays.stream(Barrier.values())
                        .map(each -> Option.of(each.name(), each.label())
                                .chosenIf(typed.texts("barrier").contains(each.name())))
                        .toList(),
                field("aim", "What it is for", typed, problems),
                field("targets", "Targets to add, one a line", typed, problems),
                field("from", "First day", typed, problems),
                typed.date("from"),
                field("until", "To end by", typed, problems),
                typed.date("until"),
                field("next", "Next review, if it is known", typed, problems),
                typed.date("next"),
                field("worker", "Who leads it", typed, problems),
                Option.of(leading, typed.text("worker")),
                field("level", "Where it lies on the continuum", typed, problems),
                Option.of(levels, typed.text("level")),
                Field.of("join", "It may end when"),
                Option.of(
                        Map.of("all", "all are met", "any", "any one is met"),
                        typed.text("join").equals("any") ? "any" : "all"),
                criteria.rows(typed, problems),
                Field.of("day", "Days of its sessions"),
                DAYS.stream()
                        .map(each -> Option.of(each.name(), named(each))
                                .chosenIf(typed.texts("day").contains(each.name())))
                        .toList(),
                field("minutes", "Minutes of a session", typed, problems),
                field("cost", "Cost in pounds, where it is known", typed, problems),
                field("per", "for one", typed, problems),
                Option.of(Map.of("hour", "hour", "place", "place", "session", "session"), typed.text("per")));
    }

    private static String named(DayOfWeek day) {
        return day.getDisplayName(java.time.format.TextStyle.FULL, java.util.Locale.UK);
    }

    private static Field field(String name, String label, Typed typed, List<Problem> problems) {
        return Field.of(name, label).withValue(typed.text(name)).withProblems(problems);
    }
}
