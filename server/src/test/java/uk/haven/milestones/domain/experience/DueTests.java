package uk.haven.milestones.domain.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.domain.Asked;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.FrameworkJson;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;

class DueTests {

    private static final Framework FIRST = FrameworkJson.first();

    private static List<String> codes(List<Milestone> of) {
        return of.stream().map(Milestone::code).toList();
    }

    @Test
    void whatIsAskedOfEveryoneIsDueAndWhatIsForThoseWhoNeedItIsOnlyRecorded() {
        assertThat(codes(Due.of(FIRST, MilestonePhase.KS2)))
                .containsExactly(
                        "KS2-RESIDENTIAL",
                        "KS2-PERFORMANCE",
                        "KS2-ORAL-HEALTH",
                        "KS2-PUBERTY",
                        "KS2-SAFETY",
                        "KS2-FOOD",
                        "KS2-SWIMMING",
                        "KS2-COMMUNITY",
                        "KS2-TRANSITION",
                        "KS2-FAMILY-LEARNING",
                        "KS2-FAMILY-SKILLS");
        assertThat(codes(Due.recorded(FIRST, MilestonePhase.KS2))).contains("KS2-NURTURE");
    }

    @Test
    void standardsAndProgrammesWithPagesOfTheirOwnAreNoExperiencesToRecord() {
        assertThat(codes(Due.recorded(FIRST)))
                .contains("FS-LISTENING", "KS3-MOVE-SUPPORT")
                .doesNotContain("ATT-90", "FS-NARRATIVE", "FS-PHONICS", "FS-SPEECH", "P16-STAYING-ON");
    }

    @Test
    void aDocumentThatSaysNothingAsksEveryone() {
        Framework old = FrameworkJson.read("""
                {"milestones": [{"code": "KS2-MUSEUM", "phases": ["KS2"], "area": "COMMUNITY",
                  "wording": "Visits a museum.", "outcomes": ["ENJOY"], "rule": null}]}
                """);
        assertThat(old.milestones().getFirst().asked()).isEqualTo(Asked.EVERYONE);
    }

    @Test
    void whoIsInTheLastYearOfAPhaseLeavesIt() {
        assertThat(Arrays.stream(YearGroup.values()).filter(Due::leaves))
                .containsExactly(
                        YearGroup.R,
                        YearGroup.Y2,
                        YearGroup.Y6,
                        YearGroup.Y9,
                        YearGroup.Y11,
                        YearGroup.Y13,
                        YearGroup.Y14);
    }

    @Test
    void itIsLateFromTheMidPointOfTheSpringTerm() {
        var year = new SchoolYear(2007);
        LocalDate end = LocalDate.of(2008, 2, 15);
        assertThat(Due.lateFrom(List.of(
                        new HalfTerm(year, 2, LocalDate.of(2007, 10, 29), LocalDate.of(2007, 12, 19)),
                        new HalfTerm(year, 3, LocalDate.of(2008, 1, 7), end))))
                .contains(end);
        assertThat(Due.lateFrom(List.of())).isEmpty();
    }
}
