package uk.haven.milestones.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import uk.haven.platform.Problem;

class DecisionRulesTests {

    private static final LocalDate FROM = LocalDate.of(2008, 2, 25);
    private static final LocalDate YEAR_ENDS = LocalDate.of(2008, 7, 22);

    @Test
    void whoMetTheStandardNeedsNoDecisionAndNobodyNeedsTwo() {
        assertThat(DecisionRules.open(Status.BELOW, false)).isTrue();
        assertThat(DecisionRules.open(Status.MISSING, false)).isTrue();
        assertThat(DecisionRules.open(Status.MET, false)).isFalse();
        assertThat(DecisionRules.open(Status.BELOW, true)).isFalse();
    }

    @Test
    void noProgrammeNeedsAReason() {
        assertThat(DecisionRules.reason(" ")).map(Problem::code).contains("REASON-MISSING");
        assertThat(DecisionRules.reason("x".repeat(1001))).map(Problem::code).contains("REASON-LONG");
        assertThat(DecisionRules.reason("x".repeat(1000))).isEmpty();
    }

    @Test
    void aProgrammeIsOfAKindAndEndsAfterItBeganAndWithinTheYear() {
        assertThat(DecisionRules.start("reading", "Owls", FROM, YEAR_ENDS, YEAR_ENDS))
                .isEmpty();
        assertThat(codes(DecisionRules.start("", "x".repeat(101), FROM, FROM, YEAR_ENDS)))
                .containsExactly("KIND-MISSING", "GROUP-LONG", "DATES-TURNED");
        assertThat(codes(DecisionRules.start("reading", "", FROM, YEAR_ENDS.plusDays(1), YEAR_ENDS)))
                .containsExactly("DATES-LATE");
    }

    @Test
    void outreachGivesNoMoreThanWasAgreed() {
        assertThat(DecisionRules.outreach(3, 7, 10)).isEmpty();
        assertThat(DecisionRules.outreach(4, 7, 10).map(Problem::wrong))
                .contains("Outreach has 3 places left this year, and 4 are asked for");
        assertThat(DecisionRules.outreach(1, 0, 0)).map(Problem::code).contains("OUTREACH-FULL");
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
