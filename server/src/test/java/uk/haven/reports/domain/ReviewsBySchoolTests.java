package uk.haven.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.AttendanceReviews.SchoolCount;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;
import uk.haven.reports.domain.MilestonesBySchool.Row;

class ReviewsBySchoolTests {

    @Test
    void whoWasBelowIsReviewedOrOpenAndSchoolsAddUpWithinTheirPhase() {
        var by = ReviewsBySchool.of(
                List.of(
                        school(1, "Elm", Phase.PRIMARY),
                        school(2, "Ash", Phase.PRIMARY),
                        school(3, "Oak", Phase.SECONDARY)),
                List.of(new SchoolCount(1, 7, 2), new SchoolCount(2, 0, 5), new SchoolCount(3, 11, 0)));
        assertThat(by.rows().stream().map(Row::label))
                .containsExactly("Elm", "Ash", "All primary", "Oak", "All secondary", "Partnership");
        assertThat(figure(by, "school:1", ReviewsBySchool.BELOW)).isEqualTo(9);
        assertThat(figure(by, "phase:PRIMARY", ReviewsBySchool.OPEN)).isEqualTo(7);
        assertThat(figure(by, ReviewsBySchool.PARTNERSHIP, ReviewsBySchool.REVIEWED))
                .isEqualTo(18);
        assertThat(figure(by, ReviewsBySchool.PARTNERSHIP, ReviewsBySchool.BELOW))
                .isEqualTo(25);
    }

    private static int figure(ReviewsBySchool by, String row, String column) {
        return by.table().count(by.table().row(row), by.table().column(column));
    }

    private static School school(long id, String name, Phase phase) {
        return new School(id, "996/000" + id, null, name, phase, YearGroup.R, YearGroup.Y11, null, null, null);
    }
}
