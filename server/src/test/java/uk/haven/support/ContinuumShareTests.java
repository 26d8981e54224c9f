package uk.haven.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ContinuumShareTests {

    @Test
    void aShareIsAPercentageWithWhereChanceWouldPutIt() {
        var share = new ContinuumShare(15, 60);
        assertThat(share.percent()).contains(25.0);
        var interval = share.interval().orElseThrow();
        assertThat(interval.low()).isCloseTo(15.78, within(0.01));
        assertThat(interval.high()).isCloseTo(37.23, within(0.01));
    }

    @Test
    void belowTenThereAreTooFewToTell() {
        assertThat(new ContinuumShare(3, 9).percent()).isEmpty();
        assertThat(new ContinuumShare(3, 9).interval()).isEmpty();
        assertThat(new ContinuumShare(3, 10).percent()).contains(30.0);
        assertThat(new ContinuumShare(0, 10).interval().orElseThrow().low()).isZero();
        assertThat(new ContinuumShare(10, 10).interval().orElseThrow().high()).isCloseTo(100, within(0.001));
    }

    @Test
    void aPartIsNoMoreThanTheWhole() {
        assertThatThrownBy(() -> new ContinuumShare(2, 1)).isInstanceOf(IllegalArgumentException.class);
    }
}
