package uk.haven.milestones.domain.experience;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.haven.children.VulnerableGroup;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.FrameworkJson;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.Coverage.Cut;
import uk.haven.milestones.domain.experience.Coverage.Row;
import uk.haven.milestones.domain.experience.ReturnedCoverage.OfArea;
import uk.haven.platform.YearGroup;

class CoverageTests {

    private static final Framework FIRST = FrameworkJson.first();

    private static Standing standing(int child, YearGroup year, String code, boolean had, VulnerableGroup... groups) {
        return new Standing(
                new Standing.Member(
                        child,
                        1,
                        year,
                        MilestonePhase.of(year).orElseThrow(),
                        child % 2 == 0 ? "F" : "M",
                        Set.of(groups)),
                FIRST.find(code).orElseThrow(),
                had,
                Optional.empty(),
                Optional.empty());
    }

    /** Three children of Key Stage 2, one of Key Stage 1. */
    private static final List<Standing> ALL = List.of(
            standing(1, YearGroup.Y6, "KS2-RESIDENTIAL", false, VulnerableGroup.IN_CARE, VulnerableGroup.YOUNG_CARER),
            standing(1, YearGroup.Y6, "KS2-FOOD", true, VulnerableGroup.IN_CARE, VulnerableGroup.YOUNG_CARER),
            standing(1, YearGroup.Y6, "KS2-SAFETY", false, VulnerableGroup.IN_CARE, VulnerableGroup.YOUNG_CARER),
            standing(2, YearGroup.Y6, "KS2-RESIDENTIAL", true),
            standing(2, YearGroup.Y6, "KS2-FOOD", true),
            standing(2, YearGroup.Y6, "KS2-SAFETY", true),
            standing(3, YearGroup.Y4, "KS2-RESIDENTIAL", false, VulnerableGroup.IN_CARE),
            standing(3, YearGroup.Y4, "KS2-FOOD", true, VulnerableGroup.IN_CARE),
            standing(3, YearGroup.Y4, "KS2-SAFETY", true, VulnerableGroup.IN_CARE),
            standing(4, YearGroup.Y1, "KS1-FOOD", false));

    @Test
    void childrenAreCountedOnceAndExperiencesForEachChild() {
        assertThat(Coverage.all(ALL)).isEqualTo(new Row("", 4, 10, 6, 3));
        assertThat(Coverage.by(Cut.EXPERIENCE, ALL))
                .containsExactly(
                        new Row("KS1-FOOD", 1, 1, 0, 1),
                        new Row("KS2-RESIDENTIAL", 3, 3, 1, 2),
                        new Row("KS2-FOOD", 3, 3, 3, 0),
                        new Row("KS2-SAFETY", 3, 3, 2, 1));
        assertThat(Coverage.by(Cut.AREA, ALL))
                .containsExactly(new Row("PERSONAL", 3, 3, 1, 2), new Row("HEALTH", 4, 7, 5, 2));
        assertThat(Coverage.by(Cut.YEAR, ALL))
                .containsExactly(new Row("Y1", 1, 1, 0, 1), new Row("Y4", 1, 3, 2, 1), new Row("Y6", 2, 6, 4, 1));
        assertThat(Coverage.by(Cut.PHASE, ALL)).containsExactly(new Row("KS1", 1, 1, 0, 1), new Row("KS2", 3, 9, 6, 2));
        assertThat(Coverage.by(Cut.SEX, ALL)).containsExactly(new Row("F", 2, 4, 3, 1), new Row("M", 2, 6, 3, 2));
    }

    @Test
    void aChildInTwoGroupsIsInBothAndThoseInNoneAreTheirOwnLine() {
        assertThat(Coverage.by(Cut.GROUP, ALL))
                .containsExactly(
                        new Row("IN_CARE", 2, 6, 3, 2),
                        new Row("YOUNG_CARER", 1, 3, 1, 1),
                        new Row(Coverage.NO_GROUP, 2, 4, 3, 1));
    }

    @Test
    void theReturnSaysHowManyLeaveAPhaseWithoutSomeOfAnAreaAndCountsEachChildOnce() {
        ReturnedCoverage returned = ReturnedCoverage.of(ALL);
        assertThat(returned.rows())
                .filteredOn(each -> each.experience().equals("KS2-RESIDENTIAL"))
                .containsExactly(new ReturnedCoverage.Row(
                        "KS2-RESIDENTIAL",
                        FIRST.find("KS2-RESIDENTIAL").orElseThrow().wording(),
                        MilestonePhase.KS2,
                        Area.PERSONAL,
                        3,
                        1,
                        2,
                        1));
        // the child of Year 4 has two years left, the one of Year 1 one
        assertThat(returned.areas()).containsExactly(new OfArea(Area.PERSONAL, 2, 1), new OfArea(Area.HEALTH, 2, 1));
    }

    @Test
    void anExperienceCountsForThePhaseInWhichTheChildHadIt() {
        var held = new Held(
                1,
                1,
                1,
                "TRIP",
                "A trip.",
                MilestonePhase.KS2,
                LocalDate.of(2007, 5, 18),
                Took.PART,
                "",
                "Camp",
                "A Person");
        assertThat(held.counts("TRIP", MilestonePhase.KS2)).isTrue();
        assertThat(held.counts("TRIP", MilestonePhase.KS3)).isFalse();
        assertThat(held.counts("OTHER", MilestonePhase.KS2)).isFalse();
    }
}
