package uk.haven.milestones.domain.review;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SessionCounts;

class ReviewRulesTests {

    private static final List<String> REASONS = List.of("ILLNESS", "OTHER");
    private static final HalfTerm FOURTH =
            new HalfTerm(new SchoolYear(2007), 4, LocalDate.parse("2008-02-25"), LocalDate.parse("2008-04-04"));

    @ParameterizedTest
    @CsvSource({"200, 180, false", "200, 179, true", "201, 181, false", "201, 180, true", "10, 9, false", "0, 0, false"
    })
    void exactlyNinetyInAHundredIsNotBelow(int possible, int attended, boolean below) {
        var counts = new SessionCounts(possible, attended, possible - attended, 0);
        assertThat(new Standing(counts, SessionCounts.NONE).below(90)).isEqualTo(below);
        assertThat(new Standing(SessionCounts.NONE, counts).below(90)).isEqualTo(below);
        assertThat(new Standing(counts, SessionCounts.NONE).belowInHalfTerm(90)).isEqualTo(below);
        assertThat(new Standing(counts, SessionCounts.NONE).belowInYear(90)).isFalse();
    }

    @Test
    void aHalfTermIsOverTheDayAfterItsLastAndCountedFourWeeksLater() {
        assertThat(ReviewRules.over(FOURTH, LocalDate.parse("2008-04-04"))).isFalse();
        assertThat(ReviewRules.over(FOURTH, LocalDate.parse("2008-04-05"))).isTrue();
        assertThat(ReviewRules.counted(FOURTH, LocalDate.parse("2008-05-01"))).isFalse();
        assertThat(ReviewRules.counted(FOURTH, LocalDate.parse("2008-05-02"))).isTrue();
    }

    @Test
    void aReasonOfTheListAndADecisionAreAskedFor() {
        assertThat(codes(ReviewRules.decision("", REASONS, Optional.empty(), "")))
                .containsExactly("REASON-MISSING", "DECISION-MISSING");
        assertThat(codes(ReviewRules.decision("GONE", REASONS, Optional.of(ReviewDecision.WATCH), "")))
                .containsExactly("REASON-MISSING");
        assertThat(ReviewRules.decision("ILLNESS", REASONS, Optional.of(ReviewDecision.WATCH), ""))
                .isEmpty();
    }

    @Test
    void whoDoesNothingSaysWhy() {
        assertThat(codes(ReviewRules.decision("ILLNESS", REASONS, Optional.of(ReviewDecision.NO_ACTION), " ")))
                .containsExactly("WHY-MISSING");
        assertThat(ReviewRules.decision("ILLNESS", REASONS, Optional.of(ReviewDecision.NO_ACTION), "In hospital"))
                .isEmpty();
    }

    @Test
    void wordsAreBounded() {
        assertThat(ReviewRules.decision("OTHER", REASONS, Optional.of(ReviewDecision.WATCH), "x".repeat(1000)))
                .isEmpty();
        assertThat(codes(ReviewRules.decision("OTHER", REASONS, Optional.of(ReviewDecision.WATCH), "x".repeat(1001))))
                .containsExactly("WORDS-LONG");
    }

    @Test
    void aProgrammeHasAKindAndEndsAfterItBeginsWithinAYear() {
        LocalDate from = LocalDate.parse("2008-04-21");
        assertThat(codes(ReviewRules.programme("", from, from.plusWeeks(6)))).containsExactly("KIND-MISSING");
        assertThat(codes(ReviewRules.programme("other", from, from))).containsExactly("DATES-TURNED");
        assertThat(ReviewRules.programme("other", from, from.plusWeeks(52))).isEmpty();
        assertThat(codes(ReviewRules.programme("other", from, from.plusWeeks(52).plusDays(1))))
                .containsExactly("DATES-LATE");
        assertThat(ReviewRules.programme("other", null, null)).isEmpty();
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }
}
