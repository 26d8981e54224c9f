package uk.haven.support.domain.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.Worker;

class HandoverRuleTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");
    private static final long SCHOOL = 7;

    private static Intervention ledBy(long worker, Optional<LocalDate> ended) {
        return new Intervention(
                1,
                UUID.randomUUID(),
                new ChildId(1),
                SCHOOL,
                InterventionKind.PROGRAMME,
                "Mornings",
                OptionalLong.empty(),
                OptionalLong.of(worker),
                Continuum.SYSTEMATIC,
                TODAY.minusMonths(2),
                Optional.empty(),
                Optional.empty(),
                ended,
                ended.map(_ -> InterventionOutcome.ACHIEVED),
                Optional.empty(),
                1);
    }

    private static Worker worker(long id, long school, Optional<LocalDate> until) {
        return new Worker(
                id,
                UUID.randomUUID(),
                "Wendy Okoro",
                "learning-mentor",
                OptionalLong.of(school),
                OptionalLong.empty(),
                "",
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                TODAY.minusYears(1),
                until);
    }

    private static String code(Intervention given, Worker to, boolean shared, LocalDate on) {
        return HandoverRule.refuse(given, to, SCHOOL, shared, on, TODAY)
                .map(Problem::code)
                .orElse("");
    }

    @Test
    void aWorkerOfTheChildsSchoolTakesItOn() {
        assertThat(code(ledBy(1, Optional.empty()), worker(2, SCHOOL, Optional.empty()), false, TODAY))
                .isEmpty();
    }

    @Test
    void aWorkerElsewhereTakesItOnOnlyWhileTheChildIsSharedWithThem() {
        Worker elsewhere = worker(2, SCHOOL + 1, Optional.empty());
        assertThat(code(ledBy(1, Optional.empty()), elsewhere, false, TODAY)).isEqualTo("HANDOVER-OUTSIDE");
        assertThat(code(ledBy(1, Optional.empty()), elsewhere, true, TODAY)).isEmpty();
    }

    @Test
    void nobodyTakesOnWhatTheyLeadOrWhatHasEnded() {
        Worker to = worker(1, SCHOOL, Optional.empty());
        assertThat(code(ledBy(1, Optional.empty()), to, false, TODAY)).isEqualTo("HANDOVER-SAME");
        assertThat(code(ledBy(2, Optional.of(TODAY)), to, false, TODAY)).isEqualTo("HANDOVER-ENDED");
    }

    @Test
    void aWorkerWhoHasLeftTakesNothingOn() {
        Worker left = worker(2, SCHOOL, Optional.of(TODAY));
        assertThat(code(ledBy(1, Optional.empty()), left, false, TODAY)).isEmpty();
        assertThat(code(ledBy(1, Optional.empty()), left, false, TODAY.plusDays(1)))
                .isEqualTo("HANDOVER-LEFT");
    }

    @Test
    void aHandoverIsTodayOrAtMostFourWeeksAgoSinceItTakesEffectAtOnce() {
        Worker to = worker(2, SCHOOL, Optional.empty());
        assertThat(code(ledBy(1, Optional.empty()), to, false, TODAY.minusDays(28)))
                .isEmpty();
        assertThat(code(ledBy(1, Optional.empty()), to, false, TODAY.minusDays(29)))
                .isEqualTo("HANDOVER-DATE");
        assertThat(code(ledBy(1, Optional.empty()), to, false, TODAY)).isEmpty();
        assertThat(code(ledBy(1, Optional.empty()), to, false, TODAY.plusDays(1)))
                .isEqualTo("HANDOVER-DATE");
    }
}
