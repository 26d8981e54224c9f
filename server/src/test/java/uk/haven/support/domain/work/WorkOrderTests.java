package uk.haven.support.domain.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.InterventionOutcome;
import uk.haven.support.domain.work.WorkOrder.Ask;
import uk.haven.support.domain.work.WorkOrder.Reason;

class WorkOrderTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");

    private static Intervention support(
            @Nullable LocalDate next,
            @Nullable LocalDate until,
            @Nullable LocalDate assigned,
            @Nullable LocalDate ended) {
        return new Intervention(
                1,
                UUID.randomUUID(),
                new ChildId(1),
                1,
                InterventionKind.PROGRAMME,
                "Mornings",
                OptionalLong.empty(),
                OptionalLong.of(1),
                Continuum.SYSTEMATIC,
                TODAY.minusYears(1),
                Optional.ofNullable(until),
                Optional.ofNullable(next),
                Optional.ofNullable(ended),
                Optional.ofNullable(ended).map(_ -> InterventionOutcome.ACHIEVED),
                Optional.ofNullable(assigned),
                1);
    }

    @Test
    void theNextStepIsDueOnItsDayAndOverdueTheDayAfter() {
        assertThat(WorkOrder.asks(support(TODAY.plusDays(1), null, null, null), TODAY))
                .isEmpty();
        assertThat(WorkOrder.asks(support(TODAY, null, null, null), TODAY))
                .containsExactly(new Ask(Reason.NEXT_DUE, TODAY));
        assertThat(WorkOrder.asks(support(TODAY.minusDays(1), null, null, null), TODAY))
                .containsExactly(new Ask(Reason.NEXT_OVERDUE, TODAY.minusDays(1)));
    }

    @Test
    void supportIsPastItsEndOnlyAfterItsPlannedLastDay() {
        assertThat(WorkOrder.asks(support(null, TODAY, null, null), TODAY)).isEmpty();
        assertThat(WorkOrder.asks(support(null, TODAY.minusDays(1), null, null), TODAY))
                .containsExactly(new Ask(Reason.PAST_ITS_END, TODAY.minusDays(1)));
    }

    @Test
    void supportIsNewForSevenDays() {
        assertThat(WorkOrder.asks(support(null, null, TODAY.minusDays(7), null), TODAY))
                .isEmpty();
        assertThat(WorkOrder.asks(support(null, null, TODAY.minusDays(6), null), TODAY))
                .containsExactly(new Ask(Reason.NEW, TODAY.minusDays(6)));
    }

    @Test
    void supportThatHasEndedAsksNothing() {
        LocalDate before = TODAY.minusDays(1);
        assertThat(WorkOrder.asks(support(before, before, before, before), TODAY))
                .isEmpty();
    }
}
