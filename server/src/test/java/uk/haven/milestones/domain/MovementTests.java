package uk.haven.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class MovementTests {

    private static final int STANDARD = 900;

    @Test
    void exactlyTheStandardIsReached() {
        assertThat(between(880, 900)).isEqualTo(Movement.REACHED);
        assertThat(between(-1, 900)).isEqualTo(Movement.REACHED);
    }

    @Test
    void belowTheStandardTheDirectionCounts() {
        assertThat(between(850, 890)).isEqualTo(Movement.UP);
        assertThat(between(850, 850)).isEqualTo(Movement.SAME);
        assertThat(between(850, 840)).isEqualTo(Movement.DOWN);
    }

    @Test
    void withoutALaterResultOrOneToCompareItCannotBeTold() {
        assertThat(between(850, -1)).isEqualTo(Movement.OPEN);
        assertThat(between(-1, 850)).isEqualTo(Movement.OPEN);
    }

    /** @param before −1 for none */
    private static Movement between(int before, int after) {
        return Movement.between(value(before), value(after), STANDARD);
    }

    private static OptionalInt value(int value) {
        return value < 0 ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
