package uk.haven.support.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import uk.haven.directory.Continuum;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;

class ProgrammeRulesTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");
    private static final ProgrammeType MENTOR =
            new ProgrammeType("learning-mentor", "Learning mentor programme", Continuum.SYSTEMATIC, 3, 6, false);
    private static final ProgrammeType OTHER =
            new ProgrammeType("other", "Another programme", Continuum.SYSTEMATIC, 3, 6, true);
    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(List.of(
            new HalfTerm(new SchoolYear(2007), 4, LocalDate.parse("2008-02-25"), LocalDate.parse("2008-04-04")),
            new HalfTerm(new SchoolYear(2007), 5, LocalDate.parse("2008-04-21"), LocalDate.parse("2008-05-23"))));

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("");
    }

    @Test
    void aProgrammeEndsAfterItBeginsAndWithinAYear() {
        assertThat(code(ProgrammeRules.dates(TODAY, TODAY.minusDays(1), TODAY))).isEqualTo("PROGRAMME-DATES");
        assertThat(code(ProgrammeRules.dates(TODAY, TODAY, TODAY))).isEmpty();
        assertThat(code(ProgrammeRules.dates(TODAY, TODAY.plusWeeks(52), TODAY)))
                .isEmpty();
        assertThat(code(ProgrammeRules.dates(TODAY, TODAY.plusWeeks(52).plusDays(1), TODAY)))
                .isEqualTo("PROGRAMME-LONG");
        assertThat(code(ProgrammeRules.dates(
                        TODAY.plusYears(2), TODAY.plusYears(2).plusWeeks(6), TODAY)))
                .isEqualTo("PROGRAMME-FROM");
    }

    @Test
    void twoOfOneKindOverlapUnlessTheKindSaysSo() {
        var held = List.of(new ProgrammeRules.Span("learning-mentor", TODAY.minusWeeks(4), TODAY));
        assertThat(code(ProgrammeRules.overlap(MENTOR, TODAY, TODAY.plusWeeks(6), held)))
                .isEqualTo("PROGRAMME-OVERLAP");
        assertThat(code(ProgrammeRules.overlap(MENTOR, TODAY.plusDays(1), TODAY.plusWeeks(6), held)))
                .isEmpty();
        var others = List.of(new ProgrammeRules.Span("other", TODAY.minusWeeks(4), TODAY));
        assertThat(code(ProgrammeRules.overlap(OTHER, TODAY, TODAY.plusWeeks(6), others)))
                .isEmpty();
    }

    @Test
    void aSessionLiesWithinTheProgrammeAndItsDayHasCome() {
        LocalDate began = TODAY.minusWeeks(2);
        assertThat(code(ProgrammeRules.session(began.minusDays(1), began, Optional.empty(), TODAY, 30)))
                .isEqualTo("SESSION-OUTSIDE");
        assertThat(code(ProgrammeRules.session(began, began, Optional.empty(), TODAY, 30)))
                .isEmpty();
        assertThat(code(ProgrammeRules.session(TODAY, began, Optional.of(TODAY.minusDays(1)), TODAY, 30)))
                .isEqualTo("SESSION-OUTSIDE");
        assertThat(code(ProgrammeRules.session(TODAY.plusDays(1), began, Optional.empty(), TODAY, 30)))
                .isEqualTo("SESSION-AHEAD");
        assertThat(code(ProgrammeRules.session(TODAY, began, Optional.empty(), TODAY, 0)))
                .isEqualTo("SESSION-MINUTES");
        assertThat(code(ProgrammeRules.session(TODAY, began, Optional.empty(), TODAY, 481)))
                .isEqualTo("SESSION-MINUTES");
    }

    @Test
    void itEndsNeitherBeforeItBeganNorBeforeItsLastSession() {
        LocalDate began = TODAY.minusWeeks(2);
        assertThat(code(ProgrammeRules.end(began.minusDays(1), began, Optional.empty(), TODAY)))
                .isEqualTo("END-BEFORE-BEGIN");
        assertThat(code(ProgrammeRules.end(TODAY.plusDays(1), began, Optional.empty(), TODAY)))
                .isEqualTo("END-AHEAD");
        assertThat(code(ProgrammeRules.end(began, began, Optional.of(began.plusDays(1)), TODAY)))
                .isEqualTo("END-BEFORE-SESSION");
        assertThat(code(ProgrammeRules.end(TODAY, began, Optional.of(TODAY), TODAY)))
                .isEmpty();
    }

    @Test
    void aStepDownIsToTheLeftAndAStepUpToTheRight() {
        for (Continuum now : Continuum.values()) {
            for (Continuum next : Continuum.values()) {
                assertThat(ProgrammeRules.step(true, now, next).isEmpty())
                        .as(now + " down to " + next)
                        .isEqualTo(next.ordinal() < now.ordinal());
                assertThat(ProgrammeRules.step(false, now, next).isEmpty())
                        .as(now + " up to " + next)
                        .isEqualTo(next.ordinal() > now.ordinal());
            }
        }
    }

    @Test
    void aStepThatGoesTheWrongWaySaysWhichWayItIs() {
        assertThat(code(ProgrammeRules.step(false, Continuum.SYSTEMATIC, Continuum.SYSTEMATIC)))
                .isEqualTo("STEP-UP");
        assertThat(code(ProgrammeRules.step(true, Continuum.SYSTEMATIC, Continuum.EMERGENCY)))
                .isEqualTo("STEP-DOWN");
    }

    @Test
    void theNextReviewIsTodayOrLaterWithinTwoYears() {
        assertThat(code(ProgrammeRules.next("review", TODAY.minusDays(1), TODAY)))
                .isEqualTo("NEXT-DATE");
        assertThat(ProgrammeRules.next("review", TODAY, TODAY)).isEmpty();
        assertThat(ProgrammeRules.next("review", TODAY.plusYears(2), TODAY)).isEmpty();
        assertThat(code(ProgrammeRules.next("review", TODAY.plusYears(2).plusDays(1), TODAY)))
                .isEqualTo("NEXT-DATE");
    }

    @Test
    void whatIsWrittenOfAProgrammeThatHasEndedHappenedBeforeItsEnd() {
        LocalDate began = TODAY.minusWeeks(4);
        Optional<LocalDate> ended = Optional.of(TODAY.minusWeeks(1));
        assertThat(ProgrammeRules.entry(TODAY.minusWeeks(1), began, ended, TODAY))
                .isEmpty();
        assertThat(code(ProgrammeRules.entry(TODAY, began, ended, TODAY))).isEqualTo("ENTRY-OUTSIDE");
        assertThat(ProgrammeRules.entry(TODAY, began, Optional.empty(), TODAY)).isEmpty();
        assertThat(code(ProgrammeRules.entry(began.minusDays(1), began, Optional.empty(), TODAY)))
                .isEqualTo("ENTRY-OUTSIDE");
        assertThat(code(ProgrammeRules.target(ended))).isEqualTo("TARGET-ENDED");
        assertThat(ProgrammeRules.target(Optional.empty())).isEmpty();
    }

    @Test
    void exitCriteriaAreWholeNumbersInTheirRangesAndTargetsAreThere() {
        assertThat(code(ProgrammeRules.criteria(List.of(), 0))).isEqualTo("EXIT-NONE");
        assertThat(code(ProgrammeRules.criteria(List.of(new ExitCriterion.Attendance(101, 30)), 0)))
                .isEqualTo("EXIT-ATTENDANCE");
        assertThat(code(ProgrammeRules.criteria(List.of(new ExitCriterion.Attendance(100, 2)), 0)))
                .isEmpty();
        assertThat(code(ProgrammeRules.criteria(List.of(new ExitCriterion.NoExclusion(40)), 0)))
                .isEqualTo("EXIT-WEEKS");
        assertThat(ProgrammeRules.criteria(List.of(new ExitCriterion.TargetsMet(3)), 2))
                .map(Problem::wrong)
                .contains("It asks for 3 targets, and 2 are set");
    }

    @Test
    void plannedSessionsSkipTheHolidays() {
        var twice = new SessionPattern(Set.of(DayOfWeek.MONDAY, DayOfWeek.THURSDAY), 30);
        assertThat(twice.dates(CALENDAR, LocalDate.parse("2008-04-01"), LocalDate.parse("2008-04-28")))
                .containsExactly(
                        LocalDate.parse("2008-04-03"),
                        LocalDate.parse("2008-04-21"),
                        LocalDate.parse("2008-04-24"),
                        LocalDate.parse("2008-04-28"));
    }

    @Test
    void aProgrammeDriftsAfterSchoolWeeksWithoutASessionNotAfterHolidays() {
        LocalDate last = LocalDate.parse("2008-03-28");
        var known = new Concern.Known(
                MENTOR,
                false,
                LocalDate.parse("2008-02-25"),
                Optional.of(TODAY),
                Optional.of(last),
                Optional.empty(),
                Optional.of(last));
        // 31 March, 21 and 28 April: the third whole week ends on 2 May
        assertThat(Concern.of(known, CALENDAR, LocalDate.parse("2008-05-01"))).isEmpty();
        assertThat(Concern.of(known, CALENDAR, LocalDate.parse("2008-05-02"))).containsExactly(Concern.DRIFTING);
        assertThat(Concern.of(known, CALENDAR, TODAY.plusDays(1))).containsExactly(Concern.OVERDUE, Concern.DRIFTING);
    }

    @Test
    void aReviewAfterThePlannedEndTakesAProgrammeOffTheOverdue() {
        LocalDate until = TODAY.minusDays(10);
        var known = new Concern.Known(
                MENTOR,
                true,
                TODAY.minusWeeks(9),
                Optional.of(until),
                Optional.of(TODAY),
                Optional.empty(),
                Optional.empty());
        assertThat(Concern.overdue(known, TODAY)).isTrue();
        var reviewed = new Concern.Known(
                MENTOR,
                true,
                TODAY.minusWeeks(9),
                Optional.of(until),
                Optional.of(TODAY),
                Optional.of(until),
                Optional.empty());
        assertThat(Concern.overdue(reviewed, TODAY)).isFalse();
    }
}
