package uk.haven.milestones.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Thresholds;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.versions.Version;

/** The draft of an entitlement as a form, and back. */
final class EntitlementForm {

    private EntitlementForm() {}

    static EntitlementDraftPage page(
            Version<Framework> draft,
            Framework base,
            Answers answers,
            DateAnswer day,
            boolean publishable,
            List<Problem> problems) {
        Framework content = draft.content();
        return new EntitlementDraftPage(
                "Draft of version " + draft.id(),
                Field.of("title", "What is this version called?").withValue(draft.title()),
                Arrays.stream(Area.values())
                        .map(area -> area(content, area, problems))
                        .toList(),
                Field.of("new-code", "Code")
                        .withHint("Capitals, figures and hyphens: KS2-MUSEUM. Leave it empty to add none.")
                        .withValue(answers.text("new-code"))
                        .withProblems(problems),
                Field.of("new-wording", "In words").withValue(answers.text("new-wording")),
                Field.of("new-phase", "Phase"),
                Option.of(
                        labels(Arrays.stream(MilestonePhase.values()).toList(), MilestonePhase::label),
                        answers.text("new-phase")),
                Field.of("new-area", "Area"),
                Option.of(labels(Arrays.stream(Area.values()).toList(), Area::label), answers.text("new-area")),
                content.changesSince(base),
                publishable,
                Field.of("from", "From which day on is it in force?")
                        .withHint("Today or later. What was decided before keeps its version.")
                        .withProblems(problems),
                day,
                problems);
    }

    private static <E extends Enum<E>> Map<String, String> labels(List<E> values, Function<E, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        values.forEach(each -> labels.put(each.name(), label.apply(each)));
        return labels;
    }

    private static EntitlementDraftPage.EditedArea area(Framework content, Area area, List<Problem> problems) {
        return new EntitlementDraftPage.EditedArea(
                area.label(),
                content.milestones().stream()
                        .filter(each -> each.area() == area)
                        .map(each -> entry(each, problems))
                        .toList());
    }

    private static EntitlementDraftPage.EditedEntry entry(Milestone each, List<Problem> problems) {
        return new EntitlementDraftPage.EditedEntry(
                Field.of(each.code(), each.code()).withValue(each.wording()).withProblems(problems),
                each.rule() instanceof Rule rule
                        ? Field.of(
                                        each.code() + "-at",
                                        switch (rule) {
                                            case Rule.Standard _ -> "At least";
                                            case Rule.Attendance _ -> "At least, per cent";
                                            case Rule.KnownPlace _ -> "From day/month";
                                        })
                                .withValue(Thresholds.of(rule))
                        : null);
    }

    /** The draft with what the form says; what the form does not ask for stays. An entry without words is retired. */
    static Framework with(Framework draft, Answers answers) {
        var milestones = new ArrayList<Milestone>();
        for (Milestone each : draft.milestones()) {
            String wording = answers.all().containsKey(each.code())
                    ? answers.text(each.code()).strip()
                    : each.wording();
            if (!wording.isEmpty()) {
                Milestone worded = each.withWording(wording);
                String at = answers.text(each.code() + "-at").strip();
                milestones.add(
                        each.rule() instanceof Rule rule && !at.isEmpty()
                                ? worded.withRule(Thresholds.with(rule, at))
                                : worded);
            }
        }
        String code = answers.text("new-code").strip().toUpperCase(Locale.ROOT);
        if (!code.isEmpty()) {
            Area area = constant(Area.values(), answers.text("new-area"), Area.PERSONAL);
            milestones.add(new Milestone(
                    code,
                    List.of(constant(MilestonePhase.values(), answers.text("new-phase"), MilestonePhase.FS)),
                    area,
                    answers.text("new-wording").strip(),
                    Framework.outcomesOf(area),
                    null));
        }
        return new Framework(milestones);
    }

    private static <E extends Enum<E>> E constant(E[] values, String name, E otherwise) {
        return Arrays.stream(values)
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
