package uk.haven.milestones.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.util.LinkedMultiValueMap;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.Asked;
import uk.haven.milestones.domain.EcmOutcome;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.FrameworkJson;
import uk.haven.milestones.domain.Kind;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.Rule;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;

class EntitlementAnswersTests {

    private static final Framework FIRST = FrameworkJson.first();

    private static Answers typed(Map<String, List<String>> fields) {
        return new Answers(new LinkedMultiValueMap<>(fields));
    }

    private static Milestone edited(String code, Map<String, List<String>> fields) {
        return EntitlementAnswers.edited(FIRST, typed(fields)).find(code).orElseThrow();
    }

    @Test
    void everythingAboutAStandardCanBeEdited() {
        Milestone now = edited(
                "Y3-2C-ENG",
                Map.of(
                        "Y3-2C-ENG", List.of("By the end of spring, level 2B."),
                        "Y3-2C-ENG-at", List.of("2b"),
                        "Y3-2C-ENG-half", List.of("4"),
                        "Y3-2C-ENG-phase", List.of("KS1", "KS2"),
                        "Y3-2C-ENG-area", List.of("PERSONAL"),
                        "Y3-2C-ENG-outcome", List.of("SAFE")));
        assertThat(now)
                .isEqualTo(new Milestone(
                        "Y3-2C-ENG",
                        List.of(MilestonePhase.KS1, MilestonePhase.KS2),
                        Area.PERSONAL,
                        "By the end of spring, level 2B.",
                        List.of(EcmOutcome.SAFE),
                        new Rule.Standard("NC", "ENG", YearGroup.Y3, "2B", 4)));
    }

    @Test
    void itCanBeSaidOfWhomAnExperienceIsAsked() {
        Map<String, List<String>> words = Map.of("KS4-FOOD", List.of("Eats well."));
        assertThat(edited("KS4-FOOD", words).asked()).isEqualTo(Asked.EVERYONE);
        Map<String, List<String>> asked =
                Map.of("KS4-FOOD", List.of("Eats well."), "KS4-FOOD-asked", List.of("WHERE_NEEDED"));
        assertThat(edited("KS4-FOOD", asked).asked()).isEqualTo(Asked.WHERE_NEEDED);
    }

    @Test
    void whatTheFormDoesNotAskForStaysAndWhatHasNoWordsIsRetired() {
        Framework now = EntitlementAnswers.edited(FIRST, typed(Map.of("KS4-FOOD", List.of(" "))));
        assertThat(now.find("KS4-FOOD")).isEmpty();
        assertThat(now.milestones()).hasSize(FIRST.milestones().size() - 1);
        assertThat(now.find("Y3-2C-ENG")).isEqualTo(FIRST.find("Y3-2C-ENG"));
    }

    @Test
    void anEntryOfNoPhaseIsToldAsAProblem() {
        Framework now = EntitlementAnswers.edited(
                FIRST, typed(Map.of("KS4-FOOD", List.of("Eats well."), "KS4-FOOD-area", List.of("HEALTH"))));
        assertThat(now.problems((scheme, result) -> true).stream().map(Problem::code))
                .containsExactly("MILESTONE-PLACE");
    }

    @Test
    void aStandardCanBeAdded() {
        Milestone added = EntitlementAnswers.added(typed(Map.of(
                        "new-code", List.of("y6-4b-mat"),
                        "new-wording", List.of("Level 4B in mathematics."),
                        "new-kind", List.of("STANDARD"),
                        "new-phase", List.of("KS2"),
                        "new-area", List.of("ATTAINMENT"),
                        "new-scheme", List.of("NC"),
                        "new-subject", List.of("MAT"),
                        "new-year", List.of("Y6"),
                        "new-half", List.of("5"),
                        "new-at", List.of("4b"))))
                .orElseThrow();
        assertThat(added.kind()).isEqualTo(Kind.TRIGGER);
        assertThat(added.rule()).isEqualTo(new Rule.Standard("NC", "MAT", YearGroup.Y6, "4B", 5));
        assertThat(FIRST.plus(added).problems((scheme, result) -> true)).isEmpty();
    }

    @Test
    void aStandardWithoutAThresholdIsRefusedAndAnExperienceNeedsNone() {
        Map<String, List<String>> fields = Map.of(
                "new-code", List.of("KS2-MUSEUM"),
                "new-wording", List.of("Visits a museum."),
                "new-phase", List.of("KS2"),
                "new-area", List.of("COMMUNITY"));
        Milestone experience = EntitlementAnswers.added(typed(fields)).orElseThrow();
        assertThat(FIRST.plus(experience).problems((scheme, result) -> true)).isEmpty();
        var asked = new java.util.HashMap<>(fields);
        asked.put("new-kind", List.of("ATTENDANCE"));
        Milestone attendance = EntitlementAnswers.added(typed(asked)).orElseThrow();
        assertThat(FIRST.plus(attendance).problems((scheme, result) -> true).stream()
                        .map(Problem::code))
                .containsExactly("MILESTONE-THRESHOLD");
        asked.put("new-at", List.of("95"));
        assertThat(EntitlementAnswers.added(typed(asked)).orElseThrow().rule())
                .isEqualTo(new Rule.Attendance(95, YearGroup.Y1, YearGroup.Y11));
    }

    @Test
    void withoutACodeNothingIsAdded() {
        assertThat(EntitlementAnswers.added(typed(Map.of("new-wording", List.of("Words alone")))))
                .isEmpty();
    }
}
