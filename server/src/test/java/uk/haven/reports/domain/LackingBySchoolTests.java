package uk.haven.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.MilestoneReturns.Lacking;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;
import uk.haven.vulnerability.ReturnState;

class LackingBySchoolTests {

    @Test
    void childrenAreAddedUpWithinPhasesAndAreasStandApart() {
        var by = LackingBySchool.of(
                List.of(
                        school(1, "Elm", Phase.PRIMARY),
                        school(2, "Ash", Phase.PRIMARY),
                        school(3, "Oak", Phase.SECONDARY)),
                List.of(
                        returned(1, new Lacking("PERSONAL", "Personal development", 30, 9), health(4)),
                        returned(2, health(7)),
                        returned(3)));
        assertThat(by.areas().keySet()).containsExactly("PERSONAL", "HEALTH");
        assertThat(by.rows().stream().map(MilestonesBySchool.Row::label))
                .containsExactly("Elm", "Ash", "All primary", "Oak", "All secondary", "Partnership");
        assertThat(figure(by, "school:1", "HEALTH")).isEqualTo(4);
        assertThat(figure(by, "phase:PRIMARY", "HEALTH")).isEqualTo(11);
        assertThat(figure(by, "school:2", "PERSONAL")).isZero();
        assertThat(figure(by, MilestonesBySchool.PARTNERSHIP, "PERSONAL")).isEqualTo(9);
        // no column adds areas up: one child may be in several
        assertThat(by.table().columns())
                .allSatisfy(each -> assertThat(each.parent()).isNull());
    }

    @Test
    void returnsOfBeforeExperiencesWereInThemSayNothing() {
        assertThat(LackingBySchool.of(List.of(school(1, "Elm", Phase.PRIMARY)), List.of(returned(1)))
                        .areas())
                .isEmpty();
    }

    private static int figure(LackingBySchool by, String row, String column) {
        return by.table().count(by.table().row(row), by.table().column(column));
    }

    private static Lacking health(int lacking) {
        return new Lacking("HEALTH", "Health", 30, lacking);
    }

    private static SchoolReturn returned(long school, Lacking... lacking) {
        return new SchoolReturn(school, ReturnState.LOCKED, List.of(), List.of(lacking), Optional.empty());
    }

    private static School school(long id, String name, Phase phase) {
        return new School(id, "996/000" + id, null, name, phase, YearGroup.R, YearGroup.Y11, null, null, null);
    }
}
