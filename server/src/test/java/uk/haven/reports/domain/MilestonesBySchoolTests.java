package uk.haven.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.milestones.MilestoneReturns.Standard;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;
import uk.haven.reports.domain.MilestonesBySchool.Row;
import uk.haven.vulnerability.ReturnState;

class MilestonesBySchoolTests {

    @Test
    void standardsOfOneKindAreAddedUpAndSchoolsWithinTheirPhase() {
        var by = MilestonesBySchool.of(
                List.of(
                        school(1, "Elm", Phase.PRIMARY),
                        school(2, "Ash", Phase.PRIMARY),
                        school(3, "Oak", Phase.SECONDARY)),
                List.of(
                        new SchoolReturn(
                                1,
                                ReturnState.LOCKED,
                                List.of(below("Y3-2C-ENG", 4), below("Y3-2C-MAT", 5), below("Y4-GRT2-90", 7)),
                                List.of(),
                                Optional.empty()),
                        new SchoolReturn(
                                2,
                                ReturnState.LOCKED,
                                List.of(below("Y4-GRT2-90", 2), below("ATT-90", 9)),
                                List.of(),
                                Optional.empty()),
                        new SchoolReturn(
                                3,
                                ReturnState.LOCKED,
                                List.of(below("KS4-NO-PLACE", 3)),
                                List.of(),
                                Optional.empty())));
        assertThat(by.rows().stream().map(Row::label))
                .containsExactly("Elm", "Ash", "All primary", "Oak", "All secondary", "Partnership");
        assertThat(figure(by, "school:1", "LEVELS")).isEqualTo(9);
        assertThat(figure(by, "phase:PRIMARY", "READING")).isEqualTo(9);
        assertThat(figure(by, "phase:SECONDARY", "PLACE")).isEqualTo(3);
        assertThat(figure(by, MilestonesBySchool.PARTNERSHIP, MilestonesBySchool.TOTAL))
                .isEqualTo(30);
    }

    private static int figure(MilestonesBySchool by, String row, String column) {
        return by.table().count(by.table().row(row), by.table().column(column));
    }

    private static School school(long id, String name, Phase phase) {
        return new School(id, "996/000" + id, null, name, phase, YearGroup.R, YearGroup.Y11, null, null, null);
    }

    private static Standard below(String trigger, int below) {
        return new Standard(trigger, trigger, below, 0, 0, 0, 0);
    }
}
