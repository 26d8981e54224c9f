package uk.haven.milestones.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.Asked;
import uk.haven.milestones.domain.EcmOutcome;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Thresholds;
import uk.haven.milestones.web.EntitlementForm.NewKind;
import uk.haven.platform.YearGroup;

/** What the form of a draft says, as an entitlement. */
final class EntitlementAnswers {

    private EntitlementAnswers() {}

    /** The draft with what the form says; an entry that it does not ask for stays, one without words is retired. */
    static Framework edited(Framework draft, Answers answers) {
        var milestones = new ArrayList<Milestone>();
        for (Milestone each : draft.milestones()) {
            if (!answers.all().containsKey(each.code())) {
                milestones.add(each);
            } else if (!answers.text(each.code()).isBlank()) {
                milestones.add(edited(each, answers));
            }
        }
        return new Framework(milestones);
    }

    private static Milestone edited(Milestone each, Answers answers) {
        String code = each.code();
        Milestone worded = each.withWording(answers.text(code).strip());
        // a list of boxes of which none is ticked sends nothing: the select beside them tells that they were asked
        Milestone placed = answers.all().containsKey(code + "-area")
                ? worded.placed(
                        several(MilestonePhase.values(), answers.texts(code + "-phase")),
                        constant(Area.values(), answers.text(code + "-area"), each.area()),
                        several(EcmOutcome.values(), answers.texts(code + "-outcome")))
                : worded;
        if (!(placed.rule() instanceof Rule rule)) {
            return placed.askedOf(constant(Asked.values(), answers.text(code + "-asked"), placed.asked()));
        }
        String at = answers.text(code + "-at");
        Rule turned = at.isBlank() ? rule : Thresholds.with(rule, at);
        return placed.withRule(
                turned instanceof Rule.Standard standard
                        ? standard.decidedIn(number(answers.text(code + "-half"), standard.halfTerm()))
                        : turned);
    }

    /** The new entry, if one is typed. */
    static Optional<Milestone> added(Answers answers) {
        String code = answers.text("new-code").strip().toUpperCase(Locale.ROOT);
        if (code.isEmpty()) {
            return Optional.empty();
        }
        Area area = constant(Area.values(), answers.text("new-area"), Area.PERSONAL);
        return Optional.of(new Milestone(
                code,
                several(MilestonePhase.values(), answers.texts("new-phase")),
                area,
                answers.text("new-wording").strip(),
                Framework.outcomesOf(area),
                rule(answers)));
    }

    private static @Nullable Rule rule(Answers answers) {
        YearGroup year = constant(YearGroup.values(), answers.text("new-year"), YearGroup.Y1);
        Rule shape = switch (constant(NewKind.values(), answers.text("new-kind"), NewKind.EXPERIENCE)) {
            case EXPERIENCE -> null;
            case STANDARD ->
                new Rule.Standard(
                        answers.text("new-scheme"),
                        answers.text("new-subject"),
                        year,
                        "",
                        number(answers.text("new-half"), 3));
            // years of compulsory school age
            case ATTENDANCE -> new Rule.Attendance(0, YearGroup.Y1, YearGroup.Y11);
            case PLACE -> new Rule.KnownPlace(year, 0, 0);
        };
        return shape == null ? null : Thresholds.with(shape, answers.text("new-at"));
    }

    static <E extends Enum<E>> List<E> several(E[] values, List<String> names) {
        return Arrays.stream(values).filter(each -> names.contains(each.name())).toList();
    }

    private static <E extends Enum<E>> E constant(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static int number(String typed, int otherwise) {
        return typed.matches("[1-6]") ? Integer.parseInt(typed) : otherwise;
    }
}
