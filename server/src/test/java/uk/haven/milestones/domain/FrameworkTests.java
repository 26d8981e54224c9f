package uk.haven.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;

class FrameworkTests {

    private static final Framework FIRST = FrameworkJson.first();

    @Test
    void theFirstVersionListsTheStandardsInTheOrderOfTheFormats() {
        assertThat(FIRST.triggers().stream().map(Milestone::code))
                .containsExactly(
                        "Y1-P8-ENG",
                        "Y1-P8-MAT",
                        "Y2-GRT2-90",
                        "Y3-2C-ENG",
                        "Y3-2C-MAT",
                        "Y4-GRT2-90",
                        "Y5-3B-ENG",
                        "Y5-3B-MAT",
                        "Y8-4C-ENG",
                        "Y8-4C-MAT",
                        "Y8-GRT2-90",
                        "Y9-5C-ENG",
                        "Y9-5C-MAT",
                        "Y10-D-ENG",
                        "Y10-D-MAT",
                        "KS4-NO-PLACE",
                        "ATT-90");
    }

    @Test
    void theFirstVersionHoldsTheWholeTable() {
        Map<MilestonePhase, List<Integer>> entries = Map.of(
                MilestonePhase.FS, List.of(4, 4, 3, 1, 2),
                MilestonePhase.KS1, List.of(4, 3, 5, 1, 2),
                MilestonePhase.KS2, List.of(6, 3, 5, 1, 3),
                MilestonePhase.KS3, List.of(6, 2, 4, 1, 3),
                MilestonePhase.KS4, List.of(4, 2, 3, 1, 2),
                MilestonePhase.POST16, List.of(1, 1, 0, 1, 1));
        entries.forEach((phase, counts) -> {
            for (Area area : Area.values()) {
                assertThat(FIRST.in(phase, area)).as(phase + " " + area).hasSize(counts.get(area.ordinal()));
            }
        });
        assertThat(FIRST.problems((scheme, result) -> true)).isEmpty();
    }

    @Test
    void writtenAndReadItIsTheSame() {
        assertThat(FrameworkJson.read(FrameworkJson.write(FIRST))).isEqualTo(FIRST);
    }

    @Test
    void aThresholdThatIsNoResultKeepsItFromBeingPublished() {
        Framework asked = FIRST.asking(Map.of("Y3-2C-ENG", "nine", "ATT-90", "101", "KS4-NO-PLACE", "31/2"));
        assertThat(asked.problems((scheme, result) -> !result.equals("NINE")).stream()
                        .map(Problem::field))
                .containsExactly("Y3-2C-ENG", "KS4-NO-PLACE", "ATT-90");
    }

    @Test
    void aCodeBelongsToOneMilestone() {
        Milestone first = FIRST.milestones().getFirst();
        assertThat(new Framework(List.of(first, first)).problems((scheme, result) -> true))
                .singleElement()
                .satisfies(problem -> assertThat(problem.code()).isEqualTo("MILESTONE-CODE"));
    }

    @Test
    void whatChangedIsToldInWords() {
        Framework changed = FIRST.asking(Map.of("Y3-2C-ENG", "2b"));
        assertThat(changed.changesSince(FIRST)).containsExactly("Y3-2C-ENG asks for 2B in place of 2C");
        assertThat(new Framework(
                                FIRST.milestones().subList(1, FIRST.milestones().size()))
                        .changesSince(FIRST))
                .containsExactly("Retired: By the middle of spring in Year 1, at least P8 in English. (Y1-P8-ENG)");
        assertThat(FIRST.changesSince(FIRST)).isEmpty();
    }

    @Test
    void whereAnEntryBelongsAndWhenItIsDecidedAboutIsToldToo() {
        Milestone trip = FIRST.find("KS2-RESIDENTIAL").orElseThrow();
        Milestone level = FIRST.find("Y3-2C-ENG").orElseThrow();
        var asked = (Rule.Standard) Objects.requireNonNull(level.rule());
        Framework changed = new Framework(List.of(
                trip.placed(
                        List.of(MilestonePhase.KS2, MilestonePhase.KS3),
                        Area.COMMUNITY,
                        List.of(EcmOutcome.CONTRIBUTE)),
                level.withRule(asked.decidedIn(5))));
        assertThat(changed.changesSince(new Framework(List.of(trip, level))))
                .containsExactly(
                        "KS2-RESIDENTIAL belongs to Community involvement in place of Personal development",
                        "KS2-RESIDENTIAL is due in Key Stage 2, Key Stage 3 in place of Key Stage 2",
                        "KS2-RESIDENTIAL serves Make a positive contribution in place of Enjoy and achieve, Stay safe,"
                                + " Make a positive contribution",
                        "Y3-2C-ENG is decided about at the end of half-term 5 in place of half-term 3");
    }

    @Test
    void ofWhomAnExperienceIsAskedIsToldToo() {
        Milestone trip = FIRST.find("KS2-RESIDENTIAL").orElseThrow();
        assertThat(new Framework(List.of(trip.askedOf(Asked.WHERE_NEEDED))).changesSince(new Framework(List.of(trip))))
                .containsExactly(
                        "KS2-RESIDENTIAL is asked of: children who need it, in place of: every child of the phase");
    }

    @Test
    void aPhaseIsThatOfTheYear() {
        assertThat(MilestonePhase.of(YearGroup.R)).contains(MilestonePhase.FS);
        assertThat(MilestonePhase.of(YearGroup.Y6)).contains(MilestonePhase.KS2);
        assertThat(MilestonePhase.of(YearGroup.Y12)).contains(MilestonePhase.POST16);
    }
}
