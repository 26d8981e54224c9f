package uk.haven.support.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import uk.haven.children.ChildId;
import uk.haven.directory.Continuum;
import uk.haven.support.Intervention;
import uk.haven.support.InterventionKind;
import uk.haven.support.domain.ActingRule.Actor;

class ActingRuleTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");
    private static final long HERE = 7;
    private static final long ELSEWHERE = 8;

    private static Intervention of(InterventionKind kind, Optional<LocalDate> assigned) {
        return new Intervention(
                1,
                UUID.randomUUID(),
                new ChildId(1),
                HERE,
                kind,
                "Mornings",
                OptionalLong.empty(),
                OptionalLong.of(1),
                Continuum.SYSTEMATIC,
                TODAY.minusMonths(2),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                assigned,
                1);
    }

    private static final Intervention PROGRAMME = of(InterventionKind.PROGRAMME, Optional.empty());
    private static final Intervention REFERRAL = of(InterventionKind.REFERRAL, Optional.empty());

    private static Actor atSchool(long school, Optional<LocalDate> until, boolean shared) {
        return new Actor(1, OptionalLong.of(school), OptionalLong.empty(), TODAY.minusYears(1), until, shared);
    }

    private static final Actor AGENCY = new Actor(
            2, OptionalLong.empty(), OptionalLong.of(3), TODAY.minusYears(1), Optional.of(TODAY.minusDays(1)), false);

    private static boolean acts(Intervention of, long school, Actor... could) {
        return ActingRule.acts(of, List.of(could), school, TODAY);
    }

    @Test
    void supportThatNobodyLeadsIsNotActing() {
        assertThat(acts(PROGRAMME, HERE)).isFalse();
    }

    @Test
    void aWorkerActsToTheirLastDayAndNotAfter() {
        assertThat(acts(PROGRAMME, HERE, atSchool(HERE, Optional.of(TODAY), false)))
                .isTrue();
        assertThat(acts(PROGRAMME, HERE, atSchool(HERE, Optional.of(TODAY.minusDays(1)), false)))
                .isFalse();
    }

    @Test
    void aWorkerOfTheSchoolThatTheChildHasLeftActsOnlyWhileTheChildIsSharedWithThem() {
        assertThat(acts(PROGRAMME, ELSEWHERE, atSchool(HERE, Optional.empty(), false)))
                .isFalse();
        assertThat(acts(PROGRAMME, ELSEWHERE, atSchool(HERE, Optional.empty(), true)))
                .isTrue();
    }

    @Test
    void oneOfAGroupsTwoAdultsIsEnough() {
        var gone = atSchool(HERE, Optional.of(TODAY.minusDays(1)), false);
        assertThat(acts(PROGRAMME, HERE, gone, atSchool(HERE, Optional.empty(), false)))
                .isTrue();
    }

    @Test
    void anAgencyAnswersForItsReferralWhoeverOfItsPeopleHasIt() {
        assertThat(acts(REFERRAL, ELSEWHERE)).isTrue();
        assertThat(acts(REFERRAL, ELSEWHERE, AGENCY)).isTrue();
    }

    @Test
    void aSchoolsOwnServiceEndsWithThePersonAndWithTheChildsTimeThere() {
        assertThat(acts(REFERRAL, HERE, atSchool(HERE, Optional.empty(), false)))
                .isTrue();
        assertThat(acts(REFERRAL, HERE, atSchool(HERE, Optional.of(TODAY.minusDays(1)), false)))
                .isFalse();
        assertThat(acts(REFERRAL, ELSEWHERE, atSchool(HERE, Optional.empty(), false)))
                .isFalse();
    }

    @Test
    void beforeItsPresentLeadTookItOnSomebodyElseHadIt() {
        var assigned = of(InterventionKind.PROGRAMME, Optional.of(TODAY));
        assertThat(ActingRule.acts(assigned, List.of(), HERE, TODAY.minusDays(1)))
                .isTrue();
        assertThat(ActingRule.acts(assigned, List.of(), HERE, TODAY)).isFalse();
    }
}
