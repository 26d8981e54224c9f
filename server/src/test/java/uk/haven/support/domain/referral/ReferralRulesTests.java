package uk.haven.support.domain.referral;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;

class ReferralRulesTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");
    private static final Set<String> SENSITIVE = Set.of("indicators");

    private Urgency urgency = Urgency.ROUTINE;
    private String reason = "Zoë hasn't been in school on Mondays";
    private String purpose = "To plan visits at home";
    private Consent consent = Consent.GIVEN;
    private String consentNote = "";
    private Sharing sharing = Sharing.SHARED;
    private String sharingReason = "";
    private Optional<LawfulBasis> basis = Optional.of(LawfulBasis.HEALTH_OR_SOCIAL_CARE);
    private Set<String> parts = Set.of("identity");
    private String sensitiveReason = "";
    private Optional<LocalDate> until = Optional.of(TODAY.plusWeeks(12));

    private ReferralDraft draft() {
        return new ReferralDraft(
                urgency,
                reason,
                "",
                purpose,
                consent,
                consentNote,
                sharing,
                sharingReason,
                basis,
                parts,
                sensitiveReason,
                until);
    }

    private List<String> stops(boolean outside) {
        return ReferralRules.toSend(draft(), outside, SENSITIVE, TODAY).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void aWholeReferralMayBeSent() {
        assertThat(stops(true)).isEmpty();
    }

    @Test
    void nothingIsSharedWithoutABasisAndConsentIsNone() {
        basis = Optional.empty();
        assertThat(ReferralRules.toSend(draft(), true, SENSITIVE, TODAY))
                .extracting(Problem::wrong)
                .containsExactly("Nothing is shared without a lawful basis; consent to the service is none");
    }

    @Test
    void nothingIsSharedPastItsLastDayWithoutOneOrForMoreThanAYear() {
        until = Optional.of(TODAY);
        assertThat(stops(true)).isEmpty();
        until = Optional.of(TODAY.minusDays(1));
        assertThat(stops(true)).containsExactly("SHARE-PAST");
        until = Optional.empty();
        assertThat(stops(true)).containsExactly("SHARE-UNTIL");
        until = Optional.of(TODAY.plusDays(366));
        assertThat(stops(true)).isEmpty();
        until = Optional.of(TODAY.plusDays(367));
        assertThat(stops(true)).containsExactly("SHARE-LONG");
    }

    @Test
    void withoutPurposePartsOrReasonItStaysADraft() {
        purpose = " ";
        parts = Set.of();
        reason = "";
        assertThat(stops(true)).containsExactly("REFERRAL-REASON", "SHARE-PURPOSE", "SHARE-NOTHING");
    }

    @Test
    void theMostSensitivePartsNeedAReasonOfTheirOwn() {
        parts = Set.of("identity", "indicators");
        assertThat(stops(true)).containsExactly("SHARE-SENSITIVE");
        sensitiveReason = "The visitor must know who lives there";
        assertThat(stops(true)).isEmpty();
    }

    @Test
    void aFamilysNoIsOutrankedByProtectionAloneAndWithAReason() {
        consent = Consent.REFUSED;
        assertThat(stops(true)).containsExactly("CONSENT-REFUSED");
        basis = Optional.of(LawfulBasis.CHILD_IN_NEED);
        assertThat(stops(true)).containsExactly("CONSENT-REFUSED");
        basis = Optional.of(LawfulBasis.CHILD_AT_RISK);
        assertThat(stops(true)).containsExactly("CONSENT-OVERRIDDEN");
        consentNote = "Violence at home was seen on 12 May";
        assertThat(stops(true)).isEmpty();
    }

    @Test
    void goingOnWithoutAskingTheFamilyNeedsAReason() {
        consent = Consent.NOT_ASKED;
        assertThat(stops(true)).containsExactly("CONSENT-NOT-ASKED");
        consent = Consent.UNKNOWN;
        assertThat(stops(true)).containsExactly("CONSENT-UNKNOWN");
    }

    @Test
    void withinTheSchoolNothingNeedBeShared() {
        sharing = Sharing.WITHIN_SCHOOL;
        basis = Optional.empty();
        parts = Set.of();
        purpose = "";
        until = Optional.empty();
        assertThat(stops(false)).isEmpty();
    }

    @Test
    void decidingNotToShareIsKeptWithItsReasonAndNotSent() {
        sharing = Sharing.NOT_SHARED;
        assertThat(ReferralRules.toKeep(draft())).extracting(Problem::code).containsExactly("SHARE-DECLINED-REASON");
        sharingReason = "The family asked us to wait";
        assertThat(ReferralRules.toKeep(draft())).isEmpty();
        assertThat(stops(true)).containsExactly("SHARE-DECLINED");
    }

    @Test
    void decliningAndWithdrawingNeedAReason() {
        assertThat(ReferralRules.step(ReferralStep.DECLINE, " "))
                .map(Problem::code)
                .contains("STEP-REASON");
        assertThat(ReferralRules.step(ReferralStep.WITHDRAW, ""))
                .map(Problem::code)
                .contains("STEP-REASON");
        assertThat(ReferralRules.step(ReferralStep.ACCEPT, "")).isEmpty();
        assertThat(ReferralRules.step(ReferralStep.ACCEPT, "x".repeat(4001)))
                .map(Problem::code)
                .contains("TEXT-LONG");
    }

    @Test
    void aStepFallsBetweenWhatCameBeforeItAndToday() {
        assertThat(ReferralRules.day(TODAY, TODAY, TODAY)).isEmpty();
        assertThat(ReferralRules.day(TODAY.minusDays(2), TODAY.minusDays(2), TODAY))
                .isEmpty();
        assertThat(ReferralRules.day(TODAY.minusDays(3), TODAY.minusDays(2), TODAY)
                        .map(Problem::code))
                .contains("STEP-DAY");
        assertThat(ReferralRules.day(TODAY.plusDays(1), TODAY, TODAY).map(Problem::code))
                .contains("STEP-DAY");
    }

    @Test
    void aShareIsMadeLongerWithAReasonWhileTheReferralIsOpen() {
        Optional<LocalDate> later = Optional.of(TODAY.plusWeeks(4));
        assertThat(ReferralRules.extend(ReferralState.IN_PROGRESS, false, later, "Still visiting", TODAY))
                .isEmpty();
        assertThat(ReferralRules.extend(ReferralState.IN_PROGRESS, false, later, " ", TODAY))
                .map(Problem::code)
                .contains("SHARE-EXTEND-REASON");
        assertThat(ReferralRules.extend(ReferralState.ENDED, false, later, "Still visiting", TODAY))
                .map(Problem::code)
                .contains("SHARE-CLOSED");
        assertThat(ReferralRules.extend(ReferralState.SENT, true, later, "Still visiting", TODAY))
                .map(Problem::code)
                .contains("SHARE-WITHDRAWN");
        assertThat(ReferralRules.extend(
                        ReferralState.SENT, false, Optional.of(TODAY.minusDays(1)), "Still visiting", TODAY))
                .map(Problem::code)
                .contains("SHARE-PAST");
    }

    @Test
    void aShareHoldsToItsLastDayWhileTheReceiverHasItInHand() {
        assertThat(ReferralRules.holds(ReferralState.SENT, Optional.of(TODAY), Optional.empty(), TODAY))
                .isTrue();
        assertThat(ReferralRules.holds(ReferralState.SENT, Optional.of(TODAY.minusDays(1)), Optional.empty(), TODAY))
                .isFalse();
        assertThat(ReferralRules.holds(ReferralState.DECLINED, Optional.of(TODAY), Optional.empty(), TODAY))
                .isFalse();
        assertThat(ReferralRules.holds(ReferralState.SENT, Optional.of(TODAY), Optional.of(TODAY), TODAY))
                .isFalse();
    }

    private static ReferralDays days(String sent, String answered, String closed) {
        return new ReferralDays(
                LocalDate.parse("2008-04-01"),
                Optional.of(sent).filter(each -> !each.isEmpty()).map(LocalDate::parse),
                Optional.of(answered).filter(each -> !each.isEmpty()).map(LocalDate::parse),
                Optional.empty(),
                Optional.of(closed).filter(each -> !each.isEmpty()).map(LocalDate::parse));
    }

    @Test
    void somebodyActsOnceItIsAcceptedAndUntilThenOnlyWhileAnAnswerMayBeExpected() {
        assertThat(ReferralRules.acting(days("", "", ""), false, TODAY)).isFalse();
        assertThat(ReferralRules.acting(days("2008-05-02", "", ""), false, TODAY))
                .isTrue();
        assertThat(ReferralRules.acting(days("2008-05-01", "", ""), false, TODAY))
                .isFalse();
        assertThat(ReferralRules.acting(days("2008-04-01", "2008-04-20", ""), false, TODAY))
                .isTrue();
        assertThat(ReferralRules.acting(days("2008-04-01", "2008-04-20", ""), true, TODAY))
                .isFalse();
        assertThat(ReferralRules.acting(days("2008-04-01", "2008-04-20", "2008-05-10"), false, TODAY))
                .isFalse();
    }

    @Test
    void daysToAFirstResponseCountFromSendingAndGoOnWhileThereIsNone() {
        assertThat(days("2008-05-01", "2008-05-13", "").waited(TODAY)).hasValue(12);
        assertThat(days("2008-05-01", "", "").waited(TODAY)).hasValue(15);
        assertThat(days("", "", "").waited(TODAY)).isEmpty();
    }
}
