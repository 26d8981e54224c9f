package uk.haven.support.domain.family;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;
import uk.haven.support.domain.family.FamilyPlanRules.Span;

class FamilyPlanRulesTests {

    @Test
    void supportWaitsToBeTakenOnOnlyWhereItCameFromElsewhereAndNobodyLeadsIt() {
        assertThat(FamilyPlanRules.waits(1, 2, OptionalLong.of(1))).isTrue();
        assertThat(FamilyPlanRules.waits(1, 2, OptionalLong.empty())).isTrue();
        assertThat(FamilyPlanRules.waits(1, 2, OptionalLong.of(2))).isFalse();
        assertThat(FamilyPlanRules.waits(2, 2, OptionalLong.empty())).isFalse();
        assertThat(FamilyPlanRules.waits(2, 2, OptionalLong.of(1))).isFalse();
    }

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");
    private static final LocalDate BEGAN = LocalDate.parse("2008-04-21");

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("");
    }

    @Test
    void itEndsAfterItBeginsWithinTwoYears() {
        assertThat(code(FamilyPlanRules.dates(BEGAN, BEGAN, TODAY))).isEmpty();
        assertThat(code(FamilyPlanRules.dates(BEGAN, BEGAN.minusDays(1), TODAY)))
                .isEqualTo("FAMILY-DATES");
        assertThat(code(FamilyPlanRules.dates(BEGAN, BEGAN.plusWeeks(104), TODAY)))
                .isEmpty();
        assertThat(code(FamilyPlanRules.dates(BEGAN, BEGAN.plusWeeks(104).plusDays(1), TODAY)))
                .isEqualTo("FAMILY-LONG");
        assertThat(code(FamilyPlanRules.dates(
                        TODAY.plusYears(1).plusDays(1), TODAY.plusYears(1).plusDays(2), TODAY)))
                .isEqualTo("FAMILY-FROM");
    }

    @Test
    void aServiceBeginsOnlyWithConsentAndARefusalHolds() {
        for (FamilyKind kind : FamilyKind.values()) {
            for (Consent consent : Consent.values()) {
                String expected = consent == Consent.REFUSED
                        ? "CONSENT-REFUSED"
                        : kind.needsConsent() && consent != Consent.GIVEN ? "CONSENT-MISSING" : "";
                assertThat(code(FamilyPlanRules.consent(kind, consent, "Ann O'Hara", Optional.of(TODAY))))
                        .as(kind + " " + consent)
                        .isEqualTo(expected);
            }
        }
        assertThat(code(FamilyPlanRules.consent(FamilyKind.COUNSELLING, Consent.GIVEN, " ", Optional.of(TODAY))))
                .isEqualTo("CONSENT-WHO");
        assertThat(code(FamilyPlanRules.consent(FamilyKind.COUNSELLING, Consent.GIVEN, "Ann", Optional.empty())))
                .isEqualTo("CONSENT-WHO");
    }

    @Test
    void onlyWholeFamilyKindsCoverSeveralChildren() {
        for (FamilyKind kind : FamilyKind.values()) {
            assertThat(code(FamilyPlanRules.children(kind, 0))).isEqualTo("CHILD-NONE");
            assertThat(code(FamilyPlanRules.children(kind, 1))).isEmpty();
            assertThat(code(FamilyPlanRules.children(kind, 2))).isEqualTo(kind.wholeFamily() ? "" : "CHILD-ONE");
        }
    }

    @Test
    void oneOfAKindAtATime() {
        var open = List.of(new Span(FamilyKind.LINK_WORK, BEGAN, Optional.empty()));
        var over = List.of(new Span(FamilyKind.LINK_WORK, BEGAN, Optional.of(BEGAN.plusDays(9))));
        assertThat(FamilyPlanRules.overlap(FamilyKind.LINK_WORK, "Zoë", TODAY, TODAY.plusWeeks(1), open))
                .get()
                .extracting(Problem::wrong)
                .isEqualTo("Zoë has home–school link work already, since 21 April 2008");
        assertThat(code(FamilyPlanRules.overlap(FamilyKind.COUNSELLING, "Zoë", TODAY, TODAY, open)))
                .isEmpty();
        assertThat(code(FamilyPlanRules.overlap(FamilyKind.LINK_WORK, "Zoë", BEGAN.plusDays(9), TODAY, over)))
                .isEqualTo("FAMILY-OVERLAP");
        assertThat(code(FamilyPlanRules.overlap(FamilyKind.LINK_WORK, "Zoë", BEGAN.plusDays(10), TODAY, over)))
                .isEmpty();
    }

    @Test
    void aContactLiesWithinThePlanAndHasHappened() {
        assertThat(code(contact(TODAY, 480))).isEmpty();
        assertThat(code(contact(TODAY.plusDays(1), 10))).isEqualTo("CONTACT-AHEAD");
        assertThat(code(contact(BEGAN.minusDays(1), 10))).isEqualTo("CONTACT-BEFORE");
        assertThat(code(contact(TODAY, 0))).isEqualTo("CONTACT-MINUTES");
        assertThat(code(contact(TODAY, 481))).isEqualTo("CONTACT-MINUTES");
        assertThat(code(FamilyPlanRules.contact(
                        TODAY, Optional.of(BEGAN), Optional.of(TODAY.minusDays(1)), Optional.empty(), TODAY)))
                .isEqualTo("CONTACT-AFTER");
        assertThat(code(FamilyPlanRules.next(Optional.of(TODAY.minusDays(1)), TODAY)))
                .isEqualTo("NEXT-PAST");
        assertThat(code(FamilyPlanRules.next(Optional.of(TODAY), TODAY))).isEmpty();
    }

    private static Optional<Problem> contact(LocalDate on, int minutes) {
        return FamilyPlanRules.contact(on, Optional.of(BEGAN), Optional.empty(), Optional.of(minutes), TODAY);
    }

    @Test
    void itEndsOnADayThatHasComeAndNotBeforeAContact() {
        assertThat(code(FamilyPlanRules.end(TODAY, BEGAN, Optional.of(TODAY), TODAY)))
                .isEmpty();
        assertThat(code(FamilyPlanRules.end(TODAY.plusDays(1), BEGAN, Optional.empty(), TODAY)))
                .isEqualTo("END-AHEAD");
        assertThat(code(FamilyPlanRules.end(BEGAN.minusDays(1), BEGAN, Optional.empty(), TODAY)))
                .isEqualTo("END-BEFORE-BEGIN");
        assertThat(code(FamilyPlanRules.end(TODAY.minusDays(1), BEGAN, Optional.of(TODAY), TODAY)))
                .isEqualTo("END-BEFORE-CONTACT");
    }

    @Test
    void aVolunteerHasACheckOfLessThanThreeYearsAndTheInduction() {
        assertThat(code(mentor(TODAY.minusYears(3).plusDays(1), TODAY))).isEmpty();
        assertThat(code(mentor(TODAY.minusYears(3), TODAY))).isEqualTo("MENTOR-CHECK-OLD");
        assertThat(code(mentor(TODAY.plusDays(1), TODAY))).isEqualTo("MENTOR-UNCHECKED");
        assertThat(code(mentor(TODAY, TODAY.plusDays(1)))).isEqualTo("MENTOR-UNTRAINED");
        assertThat(code(FamilyPlanRules.mentor("Mo", Optional.empty(), Optional.of(TODAY), TODAY)))
                .isEqualTo("MENTOR-UNCHECKED");
    }

    private static Optional<Problem> mentor(LocalDate checked, LocalDate trained) {
        return FamilyPlanRules.mentor("Mo", Optional.of(checked), Optional.of(trained), TODAY);
    }

    @Test
    void theNextContactIsSuggestedAsAgreed() {
        assertThat(Frequency.WEEKLY.after(TODAY)).contains(LocalDate.parse("2008-05-23"));
        assertThat(Frequency.AS_NEEDED.after(TODAY)).isEmpty();
        assertThat(ContactWay.NO_ANSWER.reached()).isFalse();
    }
}
