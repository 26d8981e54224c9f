package uk.haven.milestones.web;

import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.Asked;
import uk.haven.milestones.domain.EcmOutcome;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Kind;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Thresholds;
import uk.haven.milestones.web.EntitlementDraftPage.Choice;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.versions.Version;

/** The draft of an entitlement as a form; {@link EntitlementAnswers} is the way back. */
final class EntitlementForm {

    /** What a new entry can be. */
    enum NewKind {
        EXPERIENCE("An experience for everybody"),
        STANDARD("A standard: a result at the end of a half-term"),
        ATTENDANCE("A standard: attendance of each half-term"),
        PLACE("A standard: a known place for the year after");

        private final String label;

        NewKind(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** Years that a standard can be set for. */
    static final List<YearGroup> YEARS = Arrays.stream(YearGroup.values())
            .filter(each -> each.compareTo(YearGroup.R) >= 0)
            .toList();

    private static final Map<String, String> SCHEMES =
            inOrder("NC", "National Curriculum level", "GRT2", "Group Reading Test II score", "GCSE", "GCSE grade");
    private static final Map<String, String> SUBJECTS =
            inOrder("ENG", "English", "MAT", "Mathematics", "REA", "Reading");

    private EntitlementForm() {}

    private static Map<String, String> inOrder(String... codesAndLabels) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (int i = 0; i < codesAndLabels.length; i += 2) {
            labels.put(codesAndLabels[i], codesAndLabels[i + 1]);
        }
        return labels;
    }

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
                Field.of("title", "What is this version called?")
                        .withValue(answers.all().containsKey("title") ? answers.text("title") : draft.title())
                        .withProblems(problems),
                Arrays.stream(Area.values())
                        .map(area -> area(content, area, problems))
                        .toList(),
                added(answers, problems),
                content.changesSince(base),
                publishable,
                Field.of("from", "From which day on is it in force?")
                        .withHint("Today or later. What was decided before keeps its version.")
                        .withProblems(problems),
                day,
                problems);
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
        String code = each.code();
        return new EntitlementDraftPage.EditedEntry(
                Field.of(code, code).withValue(each.wording()).withProblems(problems),
                each.rule() instanceof Rule rule
                        ? Field.of(
                                        code + "-at",
                                        switch (rule) {
                                            case Rule.Standard _ -> "At least";
                                            case Rule.Attendance _ -> "At least, per cent";
                                            case Rule.KnownPlace _ -> "From day/month";
                                        })
                                .withValue(Thresholds.of(rule))
                        : null,
                each.rule() instanceof Rule.Standard standard
                        ? halfTerm(code + "-half", String.valueOf(standard.halfTerm()))
                        : null,
                several(code + "-phase", "Phases", MilestonePhase.values(), MilestonePhase::label, each.phases()),
                new Choice(
                        Field.of(code + "-area", "Area"),
                        Option.of(
                                labels(Area.values(), Area::label), each.area().name())),
                several(code + "-outcome", "Outcomes", EcmOutcome.values(), EcmOutcome::label, each.outcomes()),
                each.kind() == Kind.EXPERIENCE
                        ? new Choice(
                                Field.of(code + "-asked", "Asked of"),
                                Option.of(
                                        labels(Asked.values(), Asked::label),
                                        each.asked().name()))
                        : null);
    }

    private static EntitlementDraftPage.NewEntry added(Answers answers, List<Problem> problems) {
        Choice phases = several(
                "new-phase",
                "Phases",
                MilestonePhase.values(),
                MilestonePhase::label,
                EntitlementAnswers.several(MilestonePhase.values(), answers.texts("new-phase")));
        return new EntitlementDraftPage.NewEntry(
                Field.of("new-code", "Code")
                        .withHint("Capitals, figures and hyphens: KS2-MUSEUM. Leave it empty to add none.")
                        .withValue(answers.text("new-code"))
                        .withProblems(problems),
                Field.of("new-wording", "In words")
                        .withValue(answers.text("new-wording"))
                        .withProblems(problems),
                one("new-kind", "What is it?", labels(NewKind.values(), NewKind::label), answers),
                new Choice(Field.of("new-phase", "Phases").withProblems(problems), phases.options()),
                one("new-area", "Area", labels(Area.values(), Area::label), answers),
                List.of(
                        one("new-scheme", "Kind of result", SCHEMES, answers),
                        one("new-subject", "Subject", SUBJECTS, answers),
                        one("new-year", "Year", labels(YEARS.toArray(YearGroup[]::new), YearGroup::label), answers),
                        halfTerm("new-half", answers.text("new-half").isEmpty() ? "3" : answers.text("new-half"))),
                Field.of("new-at", "At least")
                        .withHint(
                                "A result like 2C, 90 or D; a percentage; for a place the day from which it is known, 1/5.")
                        .withValue(answers.text("new-at"))
                        .withProblems(problems));
    }

    private static Choice one(String name, String label, Map<String, String> options, Answers answers) {
        return new Choice(Field.of(name, label), Option.of(options, answers.text(name)));
    }

    private static Choice halfTerm(String name, String chosen) {
        Map<String, String> halfTerms = new LinkedHashMap<>();
        for (int number = 1; number <= 6; number++) {
            halfTerms.put(
                    String.valueOf(number),
                    number == 3 ? "3: the mid-point of the spring term" : String.valueOf(number));
        }
        return new Choice(Field.of(name, "Decided about at the end of half-term"), Option.of(halfTerms, chosen));
    }

    private static <E extends Enum<E>> Choice several(
            String name, String label, E[] values, Function<E, String> labels, Collection<E> chosen) {
        return new Choice(
                Field.of(name, label),
                Arrays.stream(values)
                        .map(each -> Option.of(each.name(), labels.apply(each)).chosenIf(chosen.contains(each)))
                        .toList());
    }

    private static <E extends Enum<E>> Map<String, String> labels(E[] values, Function<E, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        for (E each : values) {
            labels.put(each.name(), label.apply(each));
        }
        return labels;
    }
}
