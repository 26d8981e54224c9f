package uk.haven.support.domain.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.haven.partnership.School;
import uk.haven.platform.Phase;
import uk.haven.platform.YearGroup;

class TurningPointTests {

    private static School school(YearGroup highest) {
        return new School(1, "850/2101", null, "A school", Phase.PRIMARY, YearGroup.R, highest, null, null, null);
    }

    @Test
    void aChildInTheHighestYearOfItsSchoolMovesOnNext() {
        assertThat(TurningPoint.leaving(school(YearGroup.Y2), Optional.of(YearGroup.Y2)))
                .isTrue();
        assertThat(TurningPoint.leaving(school(YearGroup.Y6), Optional.of(YearGroup.Y2)))
                .isFalse();
        assertThat(TurningPoint.leaving(school(YearGroup.Y6), Optional.empty())).isFalse();
    }

    @Test
    void aPlanIsNeededByThoseWithALevelOrSupportAndNone() {
        assertThat(TurningPoint.needsPlan(true, OptionalInt.of(1), false, false))
                .isTrue();
        assertThat(TurningPoint.needsPlan(true, OptionalInt.empty(), true, false))
                .isTrue();
        assertThat(TurningPoint.needsPlan(true, OptionalInt.empty(), false, false))
                .isFalse();
        assertThat(TurningPoint.needsPlan(true, OptionalInt.of(3), true, true)).isFalse();
        assertThat(TurningPoint.needsPlan(false, OptionalInt.of(3), true, false))
                .isFalse();
    }
}
