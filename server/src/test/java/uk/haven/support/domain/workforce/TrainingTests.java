package uk.haven.support.domain.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.support.Workforce.TrainingKind;

class TrainingTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");

    private static Training.Standing until(LocalDate last) {
        return new Training(1, "First aid", TrainingKind.OTHER, TODAY.minusYears(3), Optional.ofNullable(last))
                .on(TODAY);
    }

    @Test
    void trainingCountsThroughItsLastDay() {
        assertThat(until(TODAY)).isEqualTo(Training.Standing.EXPIRES_SOON);
        assertThat(until(TODAY.minusDays(1))).isEqualTo(Training.Standing.EXPIRED);
    }

    @Test
    void ninetyDaysBeforeItExpiresItIsTimeForTheNext() {
        assertThat(until(TODAY.plusDays(90))).isEqualTo(Training.Standing.EXPIRES_SOON);
        assertThat(until(TODAY.plusDays(91))).isEqualTo(Training.Standing.COUNTS);
        assertThat(until(null)).isEqualTo(Training.Standing.COUNTS);
    }

    @Test
    void trainingThatIsStillAheadHasNotBeenHad() {
        assertThat(Training.dates(TODAY, Optional.of(TODAY), TODAY)).isEmpty();
        assertThat(Training.dates(TODAY.plusDays(1), Optional.empty(), TODAY))
                .get()
                .satisfies(each -> assertThat(each.code()).isEqualTo("TRAINING-AHEAD"));
        assertThat(Training.dates(TODAY, Optional.of(TODAY.minusDays(1)), TODAY))
                .get()
                .satisfies(each -> assertThat(each.code()).isEqualTo("TRAINING-DATES"));
    }
}
