package uk.haven.support.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static uk.haven.support.domain.referral.ReferralState.ACCEPTED;
import static uk.haven.support.domain.referral.ReferralState.DECLINED;
import static uk.haven.support.domain.referral.ReferralState.DRAFT;
import static uk.haven.support.domain.referral.ReferralState.ENDED;
import static uk.haven.support.domain.referral.ReferralState.IN_PROGRESS;
import static uk.haven.support.domain.referral.ReferralState.SENT;
import static uk.haven.support.domain.referral.ReferralState.WITHDRAWN;
import static uk.haven.support.domain.referral.ReferralTable.TABLE;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import uk.haven.platform.StateTable.Answer;

class ReferralTableTests {

    private static final Path DRAWN = Path.of("..", "docs", "states", "referral.md");

    /** Every move there is; whatever is not here is refused. */
    private static final Map<ReferralState, Map<ReferralStep, ReferralState>> MOVES = Map.of(
            DRAFT, Map.of(ReferralStep.SEND, SENT, ReferralStep.WITHDRAW, WITHDRAWN),
            SENT,
                    Map.of(
                            ReferralStep.ACCEPT, ACCEPTED,
                            ReferralStep.DECLINE, DECLINED,
                            ReferralStep.WITHDRAW, WITHDRAWN),
            ACCEPTED,
                    Map.of(
                            ReferralStep.BEGIN, IN_PROGRESS,
                            ReferralStep.END, ENDED,
                            ReferralStep.WITHDRAW, WITHDRAWN),
            IN_PROGRESS, Map.of(ReferralStep.END, ENDED, ReferralStep.WITHDRAW, WITHDRAWN),
            DECLINED, Map.of(ReferralStep.WITHDRAW, WITHDRAWN),
            ENDED, Map.of(),
            WITHDRAWN, Map.of());

    @ParameterizedTest
    @EnumSource(ReferralState.class)
    void everyPairMovesWhereTheTableSaysOrIsRefusedInTheRulesWords(ReferralState state) {
        for (ReferralStep step : ReferralStep.values()) {
            ReferralState to = MOVES.get(state).get(step);
            var answer = TABLE.after(state, step);
            if (to != null) {
                assertThat(answer).as(state + " " + step).isEqualTo(new Answer.Moved<>(to));
            } else {
                assertThat(answer).as(state + " " + step).isInstanceOf(Answer.Refused.class);
                assertThat(((Answer.Refused<ReferralState>) answer).reason())
                        .as(state + " " + step)
                        .isNotBlank()
                        .doesNotEndWith(".");
            }
        }
    }

    @Test
    void refusalsSayWhatTheMatterIs() {
        assertThat(TABLE.after(ENDED, ReferralStep.ACCEPT))
                .isEqualTo(new Answer.Refused<>("A referral that has ended stays ended"));
        assertThat(TABLE.after(SENT, ReferralStep.BEGIN))
                .isEqualTo(new Answer.Refused<>("The referral has not been accepted yet, so it cannot begin"));
        assertThat(TABLE.after(DRAFT, ReferralStep.ACCEPT))
                .isEqualTo(new Answer.Refused<>("A draft has not been sent, so nobody can accept it"));
    }

    @Test
    void nothingLeadsOnFromTheEnd() {
        assertThat(TABLE.last(ENDED)).isTrue();
        assertThat(TABLE.last(WITHDRAWN)).isTrue();
        assertThat(TABLE.last(DECLINED)).isFalse();
    }

    /** Written anew with {@code -Dhaven.write=true}. */
    @Test
    void theDocumentationShowsTheTable() throws IOException {
        String text = """
                # How a referral moves

                The one table by which referrals move (`uk.haven.support.domain.referral.ReferralTable`); a dash is refused, in
                the rule's own words. *Accept*, *decline*, *begin* and *end* are the receiver's; the school that asked may write
                them down for a receiver who answered elsewhere. *Send* and *withdraw* are the school's. Declining and
                withdrawing need a reason. What is shared can be read while a referral is sent, accepted or in progress, and no
                longer.

                """ + TABLE.drawn();
        if (Boolean.getBoolean("haven.write")) {
            Files.createDirectories(DRAWN.getParent());
            Files.writeString(DRAWN, text);
        }
        assertThat(Files.readString(DRAWN)).isEqualTo(text);
    }
}
