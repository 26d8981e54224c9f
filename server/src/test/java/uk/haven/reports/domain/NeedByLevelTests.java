package uk.haven.reports.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NeedByLevelTests {

    /** 1.5 times 7 in 30 is 7 in 20, which no binary fraction holds. */
    @ParameterizedTest
    @CsvSource({
        "7, 20, 7, 30, true", "21, 60, 7, 30, true", "3, 1, 2, 1, true", "33, 10, 22, 10, true",
        "699, 2000, 7, 30, false", "701, 2000, 7, 30, true", "9, 0, 7, 30, false", "9, 1, 7, 0, false",
        "0, 3, 0, 9, false", "2000000000, 3, 2000000000, 9, true",
    })
    void aSchoolStandsOutAtExactlyOneAndAHalfTimesThePartnershipsChildrenPerKeyWorker(
            int children, int keyWorkers, int all, int allKeyWorkers, boolean standsOut) {
        assertThat(NeedByLevel.farAbove(children, keyWorkers, all, allKeyWorkers))
                .isEqualTo(standsOut);
    }
}
