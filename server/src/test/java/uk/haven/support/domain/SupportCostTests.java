package uk.haven.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.support.domain.SupportCost.Given;
import uk.haven.support.domain.SupportCost.Price;

class SupportCostTests {

    private static final Given NINETY_MINUTES = new Given(5400, 2);

    private static BigDecimal cost(String pounds, String per) {
        return SupportCost.of(new Price(new BigDecimal(pounds), per), NINETY_MINUTES)
                .known();
    }

    @Test
    void hoursSessionsAndPlacesCostWhatTheirPriceSays() {
        assertThat(cost("20.50", "hour")).isEqualByComparingTo("30.75");
        assertThat(cost("12", "session")).isEqualByComparingTo("24");
        assertThat(cost("950", "place")).isEqualByComparingTo("950");
    }

    @Test
    void anUnknownCostIsCountedAndNeverNothing() {
        var sum = SupportCost.all(List.of(
                SupportCost.of(new Price(BigDecimal.TEN, "place"), Given.NOTHING),
                SupportCost.unknown(),
                SupportCost.unknown()));
        assertThat(sum.known()).isEqualByComparingTo("10");
        assertThat(sum.priced()).isEqualTo(1);
        assertThat(sum.unknown()).isEqualTo(2);
        assertThat(sum.whole()).isFalse();
        assertThat(SupportCost.all(List.of(SupportCost.unknown())).priced()).isZero();
    }
}
