package uk.haven.milestones.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.domain.review.Pattern.Share;
import uk.haven.schooling.KindOfMark;

class PatternTests {

    private static final int MONDAY =
            Math.toIntExact(LocalDate.parse("2008-02-25").toEpochDay());

    private final Pattern pattern = new Pattern();

    private void missed(int day, boolean afternoon, KindOfMark kind) {
        pattern.add(MONDAY + day, afternoon, true, Optional.of(kind));
    }

    private void here(int day, boolean afternoon) {
        pattern.add(MONDAY + day, afternoon, false, Optional.empty());
    }

    @Test
    void sessionsAreCountedByDayHalfAndKind() {
        missed(0, false, KindOfMark.ILLNESS);
        missed(0, true, KindOfMark.ILLNESS);
        here(0, false);
        missed(4, true, KindOfMark.NO_LEAVE);
        here(4, false);
        pattern.add(MONDAY + 4, false, false, Optional.of(KindOfMark.LATE));
        assertThat(pattern.on(DayOfWeek.MONDAY)).isEqualTo(new Share(2, 3));
        assertThat(pattern.on(DayOfWeek.FRIDAY)).isEqualTo(new Share(1, 3));
        assertThat(pattern.on(DayOfWeek.TUESDAY)).isEqualTo(new Share(0, 0));
        assertThat(pattern.inTheMorning()).isEqualTo(new Share(1, 4));
        assertThat(pattern.inTheAfternoon()).isEqualTo(new Share(2, 2));
        assertThat(pattern.missed(KindOfMark.ILLNESS)).isEqualTo(2);
        assertThat(pattern.missed(KindOfMark.LATE)).isZero();
        assertThat(pattern.attended(KindOfMark.LATE)).isEqualTo(1);
        assertThat(pattern.missed()).isEqualTo(3);
    }

    @Test
    void withFewerThanFourMissedNothingStandsOut() {
        missed(0, false, KindOfMark.ILLNESS);
        missed(0, true, KindOfMark.ILLNESS);
        missed(0, false, KindOfMark.ILLNESS);
        assertThat(pattern.inWords()).isEmpty();
        missed(0, true, KindOfMark.ILLNESS);
        assertThat(pattern.inWords()).isEqualTo("Mostly illness, often Mondays");
    }

    @Test
    void halfOfTheSessionsIsNotMostOfThem() {
        for (int day = 0; day < 4; day++) {
            missed(day, false, day < 2 ? KindOfMark.ILLNESS : KindOfMark.NO_LEAVE);
            missed(day, true, day < 2 ? KindOfMark.ILLNESS : KindOfMark.NO_LEAVE);
        }
        assertThat(pattern.inWords()).isEmpty();
        missed(4, false, KindOfMark.NO_LEAVE);
        assertThat(pattern.inWords()).isEqualTo("Mostly no leave, or no reason yet");
    }

    @Test
    void twoFifthsOnOneDayStandOutAndThreeQuartersInOneHalf() {
        missed(0, false, KindOfMark.ILLNESS);
        missed(0, false, KindOfMark.NO_LEAVE);
        missed(1, false, KindOfMark.ILLNESS);
        missed(2, true, KindOfMark.NO_LEAVE);
        assertThat(pattern.inWords()).isEqualTo("Often Mondays, mostly mornings");
        missed(3, true, KindOfMark.EXCLUDED);
        assertThat(pattern.inWords()).isEqualTo("Often Mondays");
        missed(4, true, KindOfMark.EXCLUDED);
        assertThat(pattern.inWords()).isEmpty();
    }
}
