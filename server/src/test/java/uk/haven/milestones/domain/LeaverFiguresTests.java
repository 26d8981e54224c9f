package uk.haven.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import uk.haven.schooling.Destination;

class LeaverFiguresTests {

    @Test
    void everyLeaverIsCountedOnce() {
        assertThat(LeaverFigures.of(List.of(
                        Optional.of(Destination.EDUCATION),
                        Optional.of(Destination.EDUCATION),
                        Optional.of(Destination.TRAINING),
                        Optional.of(Destination.EMPLOYMENT),
                        Optional.of(Destination.NONE),
                        Optional.of(Destination.UNKNOWN),
                        Optional.empty())))
                .isEqualTo(new LeaverFigures(7, 3, 1, 1, 2));
    }

    @Test
    void nobodyLeavesNothing() {
        assertThat(LeaverFigures.of(List.of())).isEqualTo(new LeaverFigures(0, 0, 0, 0, 0));
    }
}
