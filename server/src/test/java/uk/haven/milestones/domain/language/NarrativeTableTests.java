package uk.haven.milestones.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import uk.haven.platform.StateTable.Answer;

/** Every pair of state and judgement, and the table in the documentation; {@code -Dhaven.write=true} writes that anew. */
class NarrativeTableTests {

    private static final Path DRAWN = Path.of("..", "docs", "states", "reception-narrative.md");

    private static final Map<Judgement, NarrativeState> OF_WHO_TAKES_PART = Map.of(
            Judgement.RELEASE, NarrativeState.RELEASED,
            Judgement.GO_ON, NarrativeState.GOES_ON,
            Judgement.NEED_MORE, NarrativeState.NEEDS_MORE);

    private static final Map<NarrativeState, Map<Judgement, NarrativeState>> MOVES = new EnumMap<>(Map.of(
            NarrativeState.NOT_JUDGED, OF_WHO_TAKES_PART,
            NarrativeState.GOES_ON, OF_WHO_TAKES_PART,
            NarrativeState.NEEDS_MORE, OF_WHO_TAKES_PART,
            NarrativeState.RELEASED, Map.of(Judgement.TAKE_BACK, NarrativeState.GOES_ON)));

    @Test
    void everyPairMovesAsSaidOrIsRefusedInTheRulesWords() {
        for (NarrativeState state : NarrativeState.values()) {
            for (Judgement judgement : Judgement.values()) {
                NarrativeState to = MOVES.getOrDefault(state, Map.of()).get(judgement);
                Answer<NarrativeState> answer = NarrativeTable.TABLE.after(state, judgement);
                if (to == null) {
                    assertThat(answer).as("%s %s", state, judgement).isInstanceOf(Answer.Refused.class);
                    assertThat(((Answer.Refused<NarrativeState>) answer).reason())
                            .hasSizeGreaterThan(20);
                } else {
                    assertThat(answer).as("%s %s", state, judgement).isEqualTo(new Answer.Moved<>(to));
                }
            }
        }
    }

    @Test
    void aReleaseIsTakenBackBeforeAnythingElseIsSaid() {
        assertThat(NarrativeTable.TABLE.after(NarrativeState.RELEASED, Judgement.NEED_MORE))
                .isEqualTo(new Answer.Refused<>(
                        "The child is released already: take the release back first, with the reason"));
    }

    @Test
    void theLastJudgementSaysWhereAChildStands() {
        assertThat(NarrativeTable.after(List.of())).isEqualTo(NarrativeState.NOT_JUDGED);
        assertThat(NarrativeTable.after(List.of(Judgement.GO_ON, Judgement.NEED_MORE)))
                .isEqualTo(NarrativeState.NEEDS_MORE);
        assertThat(NarrativeTable.after(List.of(Judgement.NEED_MORE, Judgement.RELEASE)))
                .isEqualTo(NarrativeState.RELEASED);
        assertThat(NarrativeTable.after(List.of(Judgement.RELEASE, Judgement.TAKE_BACK)))
                .isEqualTo(NarrativeState.GOES_ON);
    }

    @Test
    void theDocumentedTableIsTheOneThatHolds() throws IOException {
        String drawn = """
                # A child and Reception Narrative

                From which state which judgement leads where; – is refused, with the reason on the page. Nobody is entered: a child
                on roll in Year R is *not judged* by that alone, and takes part in every state but *released*. Written by
                `NarrativeTableTests` (`-Dhaven.write=true`).

                """ + NarrativeTable.TABLE.drawn();
        if (Boolean.getBoolean("haven.write")) {
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, drawn);
        }
        assertThat(Files.readString(DRAWN)).isEqualTo(drawn);
    }
}
