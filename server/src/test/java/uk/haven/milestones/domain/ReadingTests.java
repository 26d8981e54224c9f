package uk.haven.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;
import uk.haven.schooling.Destination;
import uk.haven.schooling.SessionCounts;

class ReadingTests {

    @Test
    void exactlyTheStandardIsMet() {
        assertThat(Reading.ofResult("2C", 130, 130).status()).isEqualTo(Status.MET);
        assertThat(Reading.ofResult("1A", 129, 130).status()).isEqualTo(Status.BELOW);
    }

    @ParameterizedTest
    @CsvSource({"18, 20, MET", "17, 20, BELOW", "9, 10, MET", "0, 1, BELOW", "0, 0, MISSING"})
    void attendanceComparesWholeSessions(int attended, int possible, Status status) {
        Reading reading = Reading.ofSessions(new SessionCounts(possible, attended, possible - attended, 0), 90);
        assertThat(reading.status()).isEqualTo(status);
        assertThat(reading.result()).isEqualTo(possible == 0 ? "" : attended + "/" + possible);
    }

    @ParameterizedTest
    @EnumSource(Destination.class)
    void noPlaceAndAnUnknownOneAreBelow(Destination destination) {
        boolean below = destination == Destination.NONE || destination == Destination.UNKNOWN;
        assertThat(Reading.ofPlace(Optional.of(destination)))
                .isEqualTo(new Reading(destination.name(), below ? Status.BELOW : Status.MET));
    }

    @Test
    void nothingRecordedIsMissing() {
        assertThat(Reading.ofPlace(Optional.empty())).isEqualTo(new Reading("", Status.MISSING));
    }

    @Test
    void gradesOfBothScalesAreInOneOrder() {
        String[] ascending = {"U", "G", "F", "E", "D", "C", "B", "A", "A*"};
        for (int i = 1; i < ascending.length; i++) {
            assertThat(Scale.value("GCSE", ascending[i], 10 * i))
                    .as(ascending[i])
                    .isGreaterThan(Scale.value("GCSE", ascending[i - 1], 10 * i - 10));
        }
        assertThat(Scale.value("GCSE", "3", 30)).isEqualTo(Scale.value("GCSE", "D", 40));
        assertThat(Scale.value("GCSE", "2", 20)).isLessThan(Scale.value("GCSE", "D", 40));
        assertThat(Scale.value("NC", "2B", 150)).isEqualTo(150);
    }

    @ParameterizedTest
    @CsvSource({"Y11, 2025-04-30, false", "Y11, 2025-05-01, true", "Y11, 2024-10-01, false", "Y10, 2025-05-01, false"})
    void aPlaceIsAskedOfYear11FromTheFirstOfMay(YearGroup year, LocalDate asOf, boolean asked) {
        assertThat(Rule.applies(new Rule.KnownPlace(YearGroup.Y11, 5, 1), year, new SchoolYear(2024), asOf))
                .isEqualTo(asked);
    }

    @ParameterizedTest
    @CsvSource({"R, false", "Y1, true", "Y11, true", "Y12, false"})
    void attendanceIsAskedOfYears1To11(YearGroup year, boolean asked) {
        assertThat(Rule.applies(
                        new Rule.Attendance(90, YearGroup.Y1, YearGroup.Y11),
                        year,
                        new SchoolYear(2024),
                        LocalDate.of(2024, 10, 1)))
                .isEqualTo(asked);
    }
}
