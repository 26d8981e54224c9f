package uk.haven.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;

class DecisionRulesTests {

    private static final LocalDate FROM = LocalDate.of(2008, 2, 25);
    private static final LocalDate DECIDED = LocalDate.of(2008, 2, 15);
    private static final LocalDate YEAR_ENDS = LocalDate.of(2008, 7, 22);

    @Test
    void whoMetTheStandardNeedsNoDecisionAndNobodyNeedsTwo() {
        assertThat(DecisionRules.open(Status.BELOW, Optional.empty())).isTrue();
        assertThat(DecisionRules.open(Status.MISSING, Optional.empty())).isTrue();
        assertThat(DecisionRules.open(Status.MET, Optional.empty())).isFalse();
        assertThat(DecisionRules.open(Status.BELOW, Optional.of(decision(false))))
                .isFalse();
    }

    @Test
    void aDecisionWhoseProgrammeWasRefusedIsOpenAgain() {
        assertThat(DecisionRules.open(Status.BELOW, Optional.of(decision(true))))
                .isTrue();
        assertThat(DecisionRules.open(Status.MET, Optional.of(decision(true)))).isFalse();
    }

    private static Decision decision(boolean refused) {
        return new Decision(1, "Y4-GRT2-90", "88", Status.BELOW, OptionalLong.of(7), "", FROM, "A. Person", 1, refused);
    }

    @Test
    void noProgrammeNeedsAReason() {
        assertThat(DecisionRules.reason(" ")).map(Problem::code).contains("REASON-MISSING");
        assertThat(DecisionRules.reason("x".repeat(1001))).map(Problem::code).contains("REASON-LONG");
        assertThat(DecisionRules.reason("x".repeat(1000))).isEmpty();
    }

    @Test
    void aProgrammeIsOfAKindAndEndsAfterItBeganAndWithinTheYear() {
        assertThat(problems("reading", "Owls", FROM, YEAR_ENDS)).isEmpty();
        assertThat(problems("", "x".repeat(101), FROM, FROM))
                .containsExactly("KIND-MISSING", "GROUP-LONG", "DATES-TURNED");
        assertThat(problems("reading", "", FROM, YEAR_ENDS.plusDays(1))).containsExactly("DATES-LATE");
    }

    @Test
    void aProgrammeBeginsOnTheDecisionPointOrAfterIt() {
        assertThat(problems("reading", "", DECIDED, YEAR_ENDS)).isEmpty();
        assertThat(problems("reading", "", DECIDED.minusDays(1), YEAR_ENDS)).containsExactly("DATES-EARLY");
        assertThat(DecisionRules.start("reading", "", DECIDED.minusDays(1), YEAR_ENDS, Optional.empty(), YEAR_ENDS))
                .isEmpty();
    }

    private static List<String> problems(String kind, String group, LocalDate from, LocalDate until) {
        return DecisionRules.start(kind, group, from, until, Optional.of(DECIDED), YEAR_ENDS).stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void outreachGivesNoMoreThanWasAgreed() {
        assertThat(DecisionRules.outreach(3, 7, 10)).isEmpty();
        assertThat(DecisionRules.outreach(4, 7, 10).map(Problem::wrong))
                .contains("Outreach has 3 places left this year, and 4 are asked for");
        assertThat(DecisionRules.outreach(1, 0, 0)).map(Problem::code).contains("OUTREACH-FULL");
    }
}
