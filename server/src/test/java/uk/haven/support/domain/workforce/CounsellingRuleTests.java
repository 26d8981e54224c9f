package uk.haven.support.domain.workforce;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;
import uk.haven.platform.Problem;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.Worker;
import uk.haven.support.domain.workforce.CounsellingRule.Giver;

class CounsellingRuleTests {

    private static final LocalDate DAY = LocalDate.parse("2008-05-16");

    private static Intervention led(InterventionKind kind, OptionalLong by) {
        return new Intervention(
                1,
                UUID.randomUUID(),
                new ChildId(1),
                7,
                kind,
                "Talking",
                OptionalLong.empty(),
                by,
                Continuum.RECOVERY,
                DAY,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                1);
    }

    private static Worker worker(long id) {
        return new Worker(
                id,
                UUID.randomUUID(),
                "Wendy O'Koro",
                "counsellor",
                OptionalLong.of(7),
                OptionalLong.empty(),
                "",
                OptionalLong.empty(),
                OptionalInt.empty(),
                "",
                DAY,
                Optional.empty());
    }

    private static String code(Intervention given, long to, Giver by) {
        return CounsellingRule.refuse(given, worker(to), by).map(Problem::code).orElse("");
    }

    @Test
    void theCounsellorGivesItToAnybody() {
        assertThat(code(led(InterventionKind.COUNSELLING, OptionalLong.of(1)), 2, new Giver(false, Set.of(1L))))
                .isEmpty();
    }

    @Test
    void theSencoOrTheHeadGivesItToAnybodyButThemself() {
        var lead = new Giver(true, Set.of(2L, 4L));
        assertThat(code(led(InterventionKind.COUNSELLING, OptionalLong.of(1)), 3, lead))
                .isEmpty();
        assertThat(code(led(InterventionKind.COUNSELLING, OptionalLong.of(1)), 4, lead))
                .isEqualTo("COUNSELLING-SELF");
        assertThat(code(led(InterventionKind.COUNSELLING, OptionalLong.empty()), 2, lead))
                .isEqualTo("COUNSELLING-SELF");
    }

    @Test
    void aColleagueGivesItToNobody() {
        assertThat(code(led(InterventionKind.COUNSELLING, OptionalLong.of(1)), 2, new Giver(false, Set.of(2L))))
                .isEqualTo("COUNSELLING-GIVER");
        assertThat(code(led(InterventionKind.COUNSELLING, OptionalLong.empty()), 3, new Giver(false, Set.of())))
                .isEqualTo("COUNSELLING-GIVER");
    }

    @Test
    void otherSupportIsNotItsBusiness() {
        assertThat(code(led(InterventionKind.ADULT_MENTOR, OptionalLong.of(1)), 2, new Giver(false, Set.of(2L))))
                .isEmpty();
    }

    @Test
    void nobodyMakesThemselfACounsellorWhoseNotesAreKept() {
        assertThat(CounsellingRule.account(true, true)).map(Problem::code).contains("COUNSELLOR-SELF");
        assertThat(CounsellingRule.account(true, false)).isEmpty();
        assertThat(CounsellingRule.account(false, true)).isEmpty();
    }
}
