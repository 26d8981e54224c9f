package uk.haven.milestones.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import uk.haven.milestones.domain.language.LanguageFigures.One;

class LanguageFiguresTests {

    @Test
    void theEndOfPhase2IsReachedByWhoReachedItOrALaterOne() {
        LanguageFigures figures = LanguageFigures.of(List.of(
                new One(NarrativeState.RELEASED, OptionalInt.of(2)),
                new One(NarrativeState.RELEASED, OptionalInt.of(6)),
                new One(NarrativeState.GOES_ON, OptionalInt.of(1)),
                new One(NarrativeState.NEEDS_MORE, OptionalInt.of(0)),
                new One(NarrativeState.NOT_JUDGED, OptionalInt.empty())));
        assertThat(figures).isEqualTo(new LanguageFigures(5, 2, 2, 2, 1, 1));
        assertThat(figures.phaseUnknown()).isEqualTo(1);
        assertThat(figures.goesOn()).isEqualTo(1);
    }

    @Test
    void nobodyMakesNothing() {
        assertThat(LanguageFigures.of(List.of())).isEqualTo(new LanguageFigures(0, 0, 0, 0, 0, 0));
    }

    @Test
    void phasesAreSaidAsTeachersSayThem() {
        assertThat(LetterPhases.words(0)).isEqualTo("In phase 1");
        assertThat(LetterPhases.words(LetterPhases.COUNTED)).isEqualTo("End of phase 2");
    }
}
