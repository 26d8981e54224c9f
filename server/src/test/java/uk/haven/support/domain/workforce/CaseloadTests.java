package uk.haven.support.domain.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;
import uk.haven.partnership.Post;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;

class CaseloadTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");

    private static Intervention of(int child, InterventionKind kind, Optional<LocalDate> until) {
        return new Intervention(
                1,
                UUID.randomUUID(),
                new ChildId(child),
                1,
                kind,
                "Mornings",
                OptionalLong.empty(),
                OptionalLong.of(1),
                Continuum.SYSTEMATIC,
                TODAY.minusMonths(2),
                until,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static final List<Intervention> LED = List.of(
            of(1, InterventionKind.PROGRAMME, Optional.empty()),
            of(1, InterventionKind.COUNSELLING, Optional.empty()),
            of(2, InterventionKind.PROGRAMME, Optional.empty()));

    @Test
    void aChildCountsOnceHoweverMuchIsDone() {
        var load = Caseload.of(LED, Map.of(new ChildId(1), 2), OptionalInt.empty());
        assertThat(load.levels()).containsExactly(1, 0, 1, 0);
        assertThat(load.children()).isEqualTo(2);
        assertThat(load.over()).isFalse();
    }

    @Test
    void aWorkerIsFullAtTheirCapacityAndOverBeyondIt() {
        assertThat(Caseload.of(LED, Map.of(), OptionalInt.of(3)).described()).isEqualTo("2 of 3");
        assertThat(Caseload.of(LED, Map.of(), OptionalInt.of(2)).described()).isEqualTo("2 of 2: full");
        assertThat(Caseload.of(LED, Map.of(), OptionalInt.of(1)).described()).isEqualTo("2 of 1: over");
    }

    @Test
    void supportOutlivesItsFundingWhenItsEndIsLaterOrNotSaid() {
        var post = new Post("S1", "W", "learning-mentor", 1, null, "EC", TODAY.minusYears(1), TODAY.plusDays(30));
        var led = List.of(
                of(1, InterventionKind.PROGRAMME, Optional.of(TODAY.plusDays(30))),
                of(2, InterventionKind.PROGRAMME, Optional.of(TODAY.plusDays(31))),
                of(3, InterventionKind.PROGRAMME, Optional.empty()));
        assertThat(EndingPost.of(post, TODAY.plusDays(30), led).outlasting()).isEqualTo(2);
    }
}
