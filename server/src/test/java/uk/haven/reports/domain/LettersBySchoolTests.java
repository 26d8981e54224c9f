package uk.haven.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.MilestoneReturns.Letters;
import uk.haven.milestones.MilestoneReturns.SchoolReturn;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;
import uk.haven.reports.domain.LettersBySchool.Row;
import uk.haven.vulnerability.ReturnState;

class LettersBySchoolTests {

    @Test
    void schoolsWithAYearRAreAddedUpWithinTheirPhase() {
        var by = LettersBySchool.of(
                List.of(
                        school(1, "Elm", Phase.INFANT),
                        school(2, "Ash", Phase.PRIMARY),
                        school(3, "Oak", Phase.SECONDARY)),
                List.of(
                        new SchoolReturn(
                                1, ReturnState.LOCKED, List.of(), List.of(), Optional.of(new Letters(40, 15, 5))),
                        new SchoolReturn(
                                2, ReturnState.LOCKED, List.of(), List.of(), Optional.of(new Letters(20, 10, 0))),
                        new SchoolReturn(3, ReturnState.LOCKED, List.of(), List.of(), Optional.empty())));
        assertThat(by.rows().stream().map(Row::label))
                .containsExactly("Elm", "All infant", "Ash", "All primary", "Partnership");
        assertThat(figure(by, "school:1", LettersBySchool.TOTAL)).isEqualTo(60);
        assertThat(figure(by, SchoolsInPhases.PARTNERSHIP, LettersBySchool.REACHED))
                .isEqualTo(60);
        assertThat(figure(by, SchoolsInPhases.PARTNERSHIP, LettersBySchool.UNKNOWN))
                .isEqualTo(5);
        assertThat(figure(by, SchoolsInPhases.PARTNERSHIP, LettersBySchool.TOTAL))
                .isEqualTo(90);
    }

    private static int figure(LettersBySchool by, String row, String column) {
        return by.table().count(by.table().row(row), by.table().column(column));
    }

    private static School school(long id, String name, Phase phase) {
        return new School(id, "996/000" + id, null, name, phase, YearGroup.R, YearGroup.Y11, null, null, null);
    }
}
