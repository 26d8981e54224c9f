package uk.haven.support.web.nurture;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Typed;
import uk.haven.platform.ui.Words;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.nurture.PlacementState;
import uk.haven.support.domain.nurture.Stay;
import uk.haven.support.internal.nurture.Placement;
import uk.haven.support.internal.nurture.Placement.ReturnStep;
import uk.haven.support.internal.nurture.Placement.StepKind;

/** The questions on a placement's page, with what was answered. */
final class PlacementForms {

    private PlacementForms() {}

    static PlacementPage.Decide decide(
            Placement of, SchoolCalendar calendar, Typed typed, LocalDate today, List<Problem> problems) {
        var stay = new Stay(calendar, typed.date("on").date().orElse(today));
        return new PlacementPage.Decide(
                Field.of("on", "First day in the group").withProblems(problems),
                date(typed, "on", today),
                Field.of("expected", "Expected back in class by")
                        .withHint("Two to four terms; four end on " + Words.date(stay.latest())
                                + " for a child placed on " + Words.date(stay.from()))
                        .withProblems(problems),
                date(typed, "expected", stay.proposedReturn()),
                Field.of("reason", "Why")
                        .withHint("Needed without a profile, or when no strand lies outside the threshold")
                        .withValue(typed.has("reason") ? typed.text("reason") : of.reason())
                        .withProblems(problems),
                Field.of("why", "Why not?").withValue(typed.text("why")).withProblems(problems));
    }

    static PlacementPage.Step begin(Placement of, Typed typed, LocalDate today, List<Problem> problems) {
        return step(
                typed,
                today,
                Field.of("expected", "To be back in class full-time by").withProblems(problems),
                date(typed, "expected", of.expectedReturn().orElse(today)),
                problems);
    }

    private static PlacementPage.Step step(
            Typed typed, LocalDate today, @Nullable Field expected, DateAnswer expectedDate, List<Problem> problems) {
        Map<String, String> kinds = new LinkedHashMap<>();
        Arrays.stream(StepKind.values()).forEach(each -> kinds.put(each.name(), each.label()));
        return new PlacementPage.Step(
                Field.of("kind", expected == null ? "A further step" : "The first step"),
                Option.of(kinds, typed.has("kind") ? typed.text("kind") : StepKind.TRIAL.name()),
                Field.of("words", "What is to happen?")
                        .withHint("\u201cMonday mornings in class, with the mentor\u201d")
                        .withValue(typed.text("words"))
                        .withProblems(problems),
                Field.of("planned", "When?").withProblems(problems),
                date(typed, "planned", today.plusWeeks(1)),
                expected,
                expectedDate,
                longer(typed, problems));
    }

    static PlacementPage.Under under(
            Placement of, List<ReturnStep> steps, boolean lead, Typed typed, LocalDate today, List<Problem> problems) {
        Map<String, String> open = new LinkedHashMap<>();
        steps.stream()
                .filter(each -> each.doneOn().isEmpty())
                .forEach(each ->
                        open.put(String.valueOf(each.id()), Words.shortDate(each.plannedOn()) + ": " + each.words()));
        return new PlacementPage.Under(
                step(typed, today, null, DateAnswer.NONE, problems),
                Field.of("step", "Which step?").withProblems(problems),
                Option.of(open, typed.text("step")),
                Field.of("done", "When did it happen?").withProblems(problems),
                date(typed, "done", today),
                Field.of("went", "How did it go?").withValue(typed.text("went")).withProblems(problems),
                lead ? Field.of("expected", "To be back in class by, instead").withProblems(problems) : null,
                date(typed, "expected", of.expectedReturn().orElse(today)),
                longer(typed, problems));
    }

    private static Field longer(Typed typed, List<Problem> problems) {
        return Field.of("longer", "If that is past four terms: why?")
                .withValue(typed.text("longer"))
                .withProblems(problems);
    }

    static PlacementPage.End end(Placement of, Typed typed, LocalDate today, List<Problem> problems) {
        boolean returning = of.state() == PlacementState.RETURNING;
        Map<String, String> hows = new LinkedHashMap<>();
        if (returning) {
            hows.put("returned", "Back in class full-time");
        }
        hows.put(
                "left",
                of.placedOn().filter(today::isBefore).isPresent()
                        ? "The place is taken back before the first day"
                        : "Left the group without a return");
        Map<String, String> outcomes = new LinkedHashMap<>();
        outcomes.put("", "Choose");
        Arrays.stream(InterventionOutcome.values()).forEach(each -> outcomes.put(each.name(), each.label()));
        return new PlacementPage.End(
                Field.of("how", "How does it end?").withProblems(problems),
                Option.of(hows, typed.has("how") ? typed.text("how") : returning ? "returned" : "left"),
                Field.of("ended", "On").withProblems(problems),
                date(typed, "ended", today),
                Field.of("outcome", "What came of it").withProblems(problems),
                Option.of(outcomes, typed.text("outcome")),
                Field.of("why", "In a few words").withValue(typed.text("why")).withProblems(problems));
    }

    static Table steps(List<ReturnStep> steps) {
        return new Table(
                "The return plan",
                List.of(
                        Column.text("Planned for"),
                        Column.text("Kind"),
                        Column.text("What"),
                        Column.text("Happened"),
                        Column.text("How it went")),
                steps.stream()
                        .map(each -> Row.of(
                                (Object) Words.date(each.plannedOn()),
                                each.kind().label(),
                                each.words(),
                                each.doneOn().map(Words::date).orElse("not yet"),
                                each.went()))
                        .toList(),
                "No return has been planned yet.");
    }

    private static DateAnswer date(Typed typed, String field, LocalDate otherwise) {
        return typed.has(field + "-day") ? typed.date(field) : DateAnswer.of(otherwise);
    }
}
