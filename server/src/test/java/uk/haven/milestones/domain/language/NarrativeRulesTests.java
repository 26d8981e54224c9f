package uk.haven.milestones.domain.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.YearGroup;

class NarrativeRulesTests {

    private static final LocalDate BEGINS = LocalDate.of(2007, 9, 4);

    /** The half-terms of 2007/08 as the demo has them. */
    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(List.of(
            halfTerm(1, "2007-09-04", "2007-10-19"),
            halfTerm(2, "2007-10-29", "2007-12-19"),
            halfTerm(3, "2008-01-07", "2008-02-15"),
            halfTerm(4, "2008-02-25", "2008-04-04"),
            halfTerm(5, "2008-04-21", "2008-05-23"),
            halfTerm(6, "2008-06-02", "2008-07-22")));

    private static HalfTerm halfTerm(int number, String start, String end) {
        return new HalfTerm(new SchoolYear(2007), number, LocalDate.parse(start), LocalDate.parse(end));
    }

    private static Optional<LocalDate> due(NarrativeState state, @Nullable YearGroup now, String came, String judged) {
        return NarrativeRules.due(
                state,
                now,
                LocalDate.parse(came),
                judged.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(judged)),
                BEGINS,
                CALENDAR);
    }

    private static Optional<LocalDate> day(String text) {
        return Optional.of(LocalDate.parse(text));
    }

    @Test
    void everyoneInYearRIsInFromTheDayTheyCome() {
        assertThat(NarrativeRules.concerns(YearGroup.R, Optional.empty(), NarrativeState.NOT_JUDGED, false))
                .isTrue();
        assertThat(NarrativeRules.concerns(YearGroup.R, Optional.empty(), NarrativeState.RELEASED, true))
                .isTrue();
        assertThat(NarrativeRules.concerns(YearGroup.N2, Optional.empty(), NarrativeState.NOT_JUDGED, false))
                .isFalse();
        assertThat(NarrativeRules.concerns(null, Optional.empty(), NarrativeState.NOT_JUDGED, false))
                .isFalse();
    }

    @Test
    void whoLeftYearRUnreleasedIsListedInYear1AndNoLonger() {
        assertThat(NarrativeRules.concerns(YearGroup.Y1, Optional.of(YearGroup.R), NarrativeState.NOT_JUDGED, false))
                .isTrue();
        // a stay that goes on is told under the year group of now
        assertThat(NarrativeRules.concerns(YearGroup.Y1, Optional.of(YearGroup.Y1), NarrativeState.GOES_ON, true))
                .isTrue();
        assertThat(NarrativeRules.concerns(YearGroup.Y1, Optional.of(YearGroup.R), NarrativeState.RELEASED, true))
                .isFalse();
        assertThat(NarrativeRules.concerns(YearGroup.Y2, Optional.of(YearGroup.R), NarrativeState.NOT_JUDGED, false))
                .isFalse();
    }

    @Test
    void whoCameToYear1FromElsewhereNeverTookPartUnlessAJudgementCameAlong() {
        assertThat(NarrativeRules.concerns(YearGroup.Y1, Optional.empty(), NarrativeState.NOT_JUDGED, false))
                .isFalse();
        assertThat(NarrativeRules.concerns(YearGroup.Y1, Optional.empty(), NarrativeState.NEEDS_MORE, true))
                .isTrue();
    }

    @Test
    void theFirstJudgementIsDueByTheEndOfTheFirstHalfTermThatLeavesFourWeeks() {
        assertThat(due(NarrativeState.NOT_JUDGED, YearGroup.R, "2007-09-04", ""))
                .isEqualTo(day("2007-10-19"));
        // a child who has been in the nursery class is new to Year R all the same
        assertThat(due(NarrativeState.NOT_JUDGED, YearGroup.R, "2005-09-05", ""))
                .isEqualTo(day("2007-10-19"));
        assertThat(due(NarrativeState.NOT_JUDGED, YearGroup.R, "2007-09-21", ""))
                .isEqualTo(day("2007-10-19"));
        assertThat(due(NarrativeState.NOT_JUDGED, YearGroup.R, "2007-09-22", ""))
                .isEqualTo(day("2007-12-19"));
        assertThat(due(NarrativeState.NOT_JUDGED, YearGroup.R, "2008-07-01", ""))
                .isEmpty();
    }

    @Test
    void whoIsNotReleasedIsJudgedAgainInTheNextTerm() {
        assertThat(due(NarrativeState.GOES_ON, YearGroup.R, "2007-09-04", "2007-10-18"))
                .isEqualTo(day("2008-04-04"));
        assertThat(due(NarrativeState.NEEDS_MORE, YearGroup.R, "2007-09-04", "2007-12-19"))
                .isEqualTo(day("2008-04-04"));
        // holidays belong to the term before
        assertThat(due(NarrativeState.GOES_ON, YearGroup.R, "2007-09-04", "2007-12-22"))
                .isEqualTo(day("2008-04-04"));
        assertThat(due(NarrativeState.GOES_ON, YearGroup.R, "2007-09-04", "2008-01-07"))
                .isEqualTo(day("2008-07-22"));
        assertThat(due(NarrativeState.GOES_ON, YearGroup.R, "2007-09-04", "2008-04-21"))
                .isEmpty();
    }

    @Test
    void nothingIsDueOnceAChildIsReleasedOrInYear2() {
        assertThat(due(NarrativeState.RELEASED, YearGroup.R, "2007-09-04", "2007-10-18"))
                .isEmpty();
        assertThat(due(NarrativeState.GOES_ON, YearGroup.Y2, "2005-09-05", "2007-10-18"))
                .isEmpty();
    }

    @Test
    void whoLeftYearRWithoutAJudgementHasWaitedSinceYear1Began() {
        assertThat(due(NarrativeState.NOT_JUDGED, YearGroup.Y1, "2006-09-05", ""))
                .isEqualTo(Optional.of(BEGINS));
    }

    private static List<String> problems(Judgement judgement, String on, String by, String words) {
        return NarrativeRules.problems(
                        Optional.of(judgement),
                        LocalDate.parse(on),
                        LocalDate.of(2008, 5, 16),
                        day("2007-10-18"),
                        by,
                        Optional.of(Evidence.CLASS),
                        words)
                .stream()
                .map(Problem::code)
                .toList();
    }

    @Test
    void aJudgementSaysWhoJudgedWhenAndOnWhat() {
        assertThat(problems(Judgement.RELEASE, "2008-05-16", "Zoë O'Hara", "")).isEmpty();
        assertThat(problems(Judgement.RELEASE, "2007-10-18", "Zoë O'Hara", "")).isEmpty();
        assertThat(problems(Judgement.RELEASE, "2008-05-17", "Zoë O'Hara", "")).containsExactly("JUDGED-LATER");
        assertThat(problems(Judgement.RELEASE, "2007-10-17", "Zoë O'Hara", ""))
                .containsExactly("JUDGED-BEFORE-THE-LAST");
        assertThat(problems(Judgement.GO_ON, "2008-05-16", " ", "")).containsExactly("JUDGE-MISSING");
        assertThat(problems(Judgement.GO_ON, "2008-05-16", "x".repeat(101), "")).containsExactly("JUDGE-MISSING");
        assertThat(problems(Judgement.GO_ON, "2008-05-16", "Zoë", "x".repeat(1001)))
                .containsExactly("WORDS-LONG");
        assertThat(
                        NarrativeRules.problems(
                                        Optional.empty(), null, BEGINS, Optional.empty(), "Zoë", Optional.empty(), "")
                                .stream()
                                .map(Problem::code))
                .containsExactly("JUDGEMENT-MISSING", "EVIDENCE-MISSING");
    }

    @Test
    void aNeedAndAReleaseTakenBackAreExplained() {
        assertThat(problems(Judgement.NEED_MORE, "2008-05-16", "Zoë", " ")).containsExactly("NEED-UNSAID");
        assertThat(problems(Judgement.TAKE_BACK, "2008-05-16", "Zoë", "")).containsExactly("REASON-MISSING");
        assertThat(problems(Judgement.TAKE_BACK, "2008-05-16", "Zoë", "Lost it over summer"))
                .isEmpty();
    }
}
