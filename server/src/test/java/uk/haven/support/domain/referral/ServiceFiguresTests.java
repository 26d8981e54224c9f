package uk.haven.support.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.support.domain.referral.ServiceFigures.Counted;

class ServiceFiguresTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");

    private static Counted answered(int days, ReferralState state) {
        LocalDate sent = LocalDate.parse("2008-02-01");
        return new Counted(
                state,
                new ReferralDays(
                        sent, Optional.of(sent), Optional.of(sent.plusDays(days)), Optional.empty(), Optional.empty()));
    }

    private static Counted waiting(int days) {
        LocalDate sent = TODAY.minusDays(days);
        return new Counted(
                ReferralState.SENT,
                new ReferralDays(sent, Optional.of(sent), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    @Test
    void theMedianIsTheMiddleOrTheMeanOfTheTwoInTheMiddle() {
        var odd = ServiceFigures.of(
                List.of(
                        answered(3, ReferralState.ENDED),
                        answered(20, ReferralState.DECLINED),
                        answered(7, ReferralState.ACCEPTED)),
                TODAY);
        assertThat(odd.median()).hasValue(7.0);
        assertThat(odd.longest()).hasValue(20);
        var even = ServiceFigures.of(
                List.of(answered(3, ReferralState.ENDED), answered(8, ReferralState.IN_PROGRESS)), TODAY);
        assertThat(even.median()).hasValue(5.5);
        assertThat(even.inProgress()).isEqualTo(1);
    }

    @Test
    void theWaitingListIsWhatIsNotAnsweredAndWhatIsNotBegun() {
        var figures = ServiceFigures.of(List.of(waiting(12), waiting(40), answered(2, ReferralState.ACCEPTED)), TODAY);
        assertThat(figures.unanswered()).isEqualTo(2);
        assertThat(figures.longestWait()).hasValue(40);
        assertThat(figures.waiting()).isEqualTo(1);
        assertThat(figures.answered()).isEqualTo(1);
    }

    @Test
    void responsesOfMoreThanAYearAgoCountNoLonger() {
        LocalDate sent = TODAY.minusYears(2);
        var old = new Counted(
                ReferralState.ENDED,
                new ReferralDays(
                        sent,
                        Optional.of(sent),
                        Optional.of(TODAY.minusYears(1)),
                        Optional.empty(),
                        Optional.of(TODAY)));
        var figures = ServiceFigures.of(List.of(old), TODAY);
        assertThat(figures.answered()).isZero();
        assertThat(figures.median()).isEmpty();
        assertThat(figures.longest()).isEmpty();
    }
}
