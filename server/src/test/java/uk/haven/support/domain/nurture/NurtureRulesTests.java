package uk.haven.support.domain.nurture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;
import uk.haven.support.domain.nurture.HalfDay.Half;
import uk.haven.support.domain.nurture.PlacementRules.Held;

class NurtureRulesTests {

    private static final LocalDate TODAY = LocalDate.parse("2008-05-16");
    private static final WeekPattern MORNINGS = WeekPattern.of(List.of("MON-AM", "TUE-AM", "THU-AM"));
    private static final SchoolCalendar CALENDAR = SchoolCalendar.of(List.of(
            new HalfTerm(new SchoolYear(2007), 5, LocalDate.parse("2008-04-21"), LocalDate.parse("2008-05-23"))));

    private static GroupRules.Said said(int places, WeekPattern pattern, int placed) {
        return new GroupRules.Said(
                places,
                pattern,
                LocalDate.parse("2007-09-10"),
                Optional.empty(),
                "Siân O'Hara",
                Optional.of(LocalDate.parse("2007-09-10")),
                false,
                placed);
    }

    private static String code(Optional<Problem> problem) {
        return problem.map(Problem::code).orElse("");
    }

    private static List<String> codes(List<Problem> problems) {
        return problems.stream().map(Problem::code).toList();
    }

    @Test
    void aGroupHasSixToTwelvePlaces() {
        assertThat(GroupRules.places(5, 0).map(Problem::wrong))
                .contains("A nurture group is of six to twelve children: 5 is below six");
        assertThat(GroupRules.places(6, 0)).isEmpty();
        assertThat(GroupRules.places(12, 12)).isEmpty();
        assertThat(GroupRules.places(13, 0).map(Problem::wrong))
                .contains("A nurture group is of six to twelve children: 13 is past twelve");
        assertThat(code(GroupRules.places(8, 9))).isEqualTo("GROUP-PLACES-TAKEN");
    }

    @Test
    void aThirteenthChildAndOnePastThePlacesAreRefused() {
        assertThat(GroupRules.room(12, 11)).isEmpty();
        assertThat(code(GroupRules.room(12, 12))).isEqualTo("GROUP-PAST-TWELVE");
        assertThat(code(GroupRules.room(8, 8))).isEqualTo("GROUP-FULL");
        assertThat(GroupRules.room(8, 7)).isEmpty();
    }

    @Test
    void aGroupIsPartTime() {
        assertThat(codes(GroupRules.problems(said(8, WeekPattern.of(List.of()), 0), TODAY)))
                .containsExactly("PATTERN-EMPTY");
        assertThat(codes(GroupRules.problems(said(8, new WeekPattern(Set.copyOf(HalfDay.WEEK)), 0), TODAY)))
                .containsExactly("PATTERN-FULL-TIME");
        var nine = new WeekPattern(HalfDay.WEEK.stream().limit(9).collect(Collectors.toSet()));
        assertThat(GroupRules.problems(said(8, nine, 0), TODAY)).isEmpty();
    }

    @Test
    void aGroupIsOverseenSinceADayThatHasComeAndClosesEmpty() {
        var nobody = new GroupRules.Said(8, MORNINGS, TODAY, Optional.empty(), "", Optional.of(TODAY), false, 0);
        assertThat(codes(GroupRules.problems(nobody, TODAY))).containsExactly("OVERSEER-NAME");
        var ahead = new GroupRules.Said(
                8, MORNINGS, TODAY, Optional.empty(), "A Teacher", Optional.of(TODAY.plusDays(1)), true, 0);
        assertThat(codes(GroupRules.problems(ahead, TODAY))).containsExactly("OVERSEER-SINCE", "ADULT-TWICE");
        var closing = new GroupRules.Said(
                8, MORNINGS, TODAY.minusYears(1), Optional.of(TODAY), "", Optional.empty(), false, 7);
        assertThat(codes(GroupRules.problems(closing, TODAY))).containsExactly("GROUP-CLOSING");
        var backwards = new GroupRules.Said(
                8, MORNINGS, TODAY, Optional.of(TODAY.minusDays(1)), "", Optional.empty(), false, 0);
        assertThat(codes(GroupRules.problems(backwards, TODAY))).containsExactly("GROUP-DATES");
    }

    @Test
    void anAdultWhoHasLeftTheSchoolIsSaidWhileTheGroupStillNamesThem() {
        var known = new GroupWatch.Known(
                TODAY.minusWeeks(30), Optional.empty(), 8, 2, 1, true, true, 8, 0, Optional.of(TODAY.minusWeeks(4)));
        assertThat(GroupWatch.of(known, TODAY)).containsExactly(GroupWatch.ADULT_LEFT);
    }

    @Test
    void missingOversightASingleAdultAndTooFewChildrenAreSaid() {
        var alone = new GroupWatch.Known(
                TODAY.minusWeeks(30), Optional.empty(), 8, 1, 0, false, false, 5, 2, Optional.empty());
        assertThat(GroupWatch.of(alone, TODAY))
                .containsExactlyInAnyOrder(
                        GroupWatch.NO_OVERSIGHT,
                        GroupWatch.ONE_ADULT,
                        GroupWatch.NO_TEACHER,
                        GroupWatch.BELOW_SIX,
                        GroupWatch.WAITING);
        var fresh = new GroupWatch.Known(
                TODAY.minusDays(GroupWatch.FILLING_DAYS),
                Optional.empty(),
                8,
                2,
                0,
                true,
                true,
                0,
                0,
                Optional.empty());
        assertThat(GroupWatch.of(fresh, TODAY)).isEmpty();
        assertThat(GroupWatch.of(fresh, TODAY.plusDays(1))).containsExactly(GroupWatch.BELOW_SIX);
        var year = new GroupWatch.Known(
                TODAY.minusYears(2), Optional.empty(), 8, 0, 0, false, true, 8, 3, Optional.of(TODAY.minusYears(1)));
        assertThat(GroupWatch.of(year, TODAY)).containsExactlyInAnyOrder(GroupWatch.NO_ADULT, GroupWatch.REVIEW_DUE);
        var closed = new GroupWatch.Known(
                TODAY.minusYears(2), Optional.of(TODAY.minusDays(1)), 8, 0, 0, false, false, 0, 0, Optional.empty());
        assertThat(GroupWatch.of(closed, TODAY)).isEmpty();
    }

    @Test
    void aChildIsPlacedWhileTheGroupIsOpen() {
        Optional<LocalDate> closes = Optional.of(TODAY.plusWeeks(4));
        assertThat(code(GroupRules.open(TODAY, closes, TODAY.minusDays(1)))).isEqualTo("GROUP-NOT-OPEN");
        assertThat(GroupRules.open(TODAY, closes, TODAY)).isEmpty();
        assertThat(GroupRules.open(TODAY, closes, TODAY.plusWeeks(4))).isEmpty();
        assertThat(code(GroupRules.open(TODAY, closes, TODAY.plusWeeks(4).plusDays(1))))
                .isEqualTo("GROUP-CLOSED");
        assertThat(GroupRules.open(TODAY, Optional.empty(), TODAY.plusYears(9))).isEmpty();
    }

    @Test
    void aChildIsPlacedAfterTheProposalAndAtMostTwelveWeeksAhead() {
        assertThat(code(PlacementRules.placing(TODAY.minusDays(1), TODAY, TODAY)))
                .isEqualTo("PLACED-BEFORE-PROPOSED");
        assertThat(PlacementRules.placing(TODAY, TODAY, TODAY)).isEmpty();
        assertThat(PlacementRules.placing(TODAY.plusWeeks(12), TODAY, TODAY)).isEmpty();
        assertThat(code(PlacementRules.placing(TODAY.plusWeeks(12).plusDays(1), TODAY, TODAY)))
                .isEqualTo("PLACED-FAR-AHEAD");
    }

    @Test
    void aChildHasOnePlaceAtATime() {
        var open = new Held(PlacementState.PLACED, "Harbour room", TODAY.minusWeeks(3), Optional.empty());
        assertThat(PlacementRules.overlap(TODAY, List.of(open)).map(Problem::wrong))
                .contains("The child has a place in Harbour room since 25 April 2008");
        var proposed = new Held(PlacementState.PROPOSED, "Harbour room", TODAY, Optional.empty());
        assertThat(code(PlacementRules.overlap(TODAY, List.of(proposed)))).isEqualTo("PLACEMENT-OVERLAP");
        var over = new Held(PlacementState.RETURNED, "Harbour room", TODAY.minusWeeks(30), Optional.of(TODAY));
        assertThat(code(PlacementRules.overlap(TODAY, List.of(over)))).isEqualTo("PLACEMENT-OVERLAP");
        assertThat(PlacementRules.overlap(TODAY.plusDays(1), List.of(over))).isEmpty();
        var declined = new Held(PlacementState.NOT_PLACED, "Harbour room", TODAY, Optional.of(TODAY));
        assertThat(PlacementRules.overlap(TODAY, List.of(declined))).isEmpty();
    }

    @Test
    void aPlaceAgainstTheProfileOrWithoutOneNeedsAReason() {
        assertThat(code(PlacementRules.reason(false, Optional.empty(), " "))).isEqualTo("REASON-NO-PROFILE");
        assertThat(code(PlacementRules.reason(true, Optional.of(List.of()), "")))
                .isEqualTo("REASON-WITHIN");
        assertThat(PlacementRules.reason(true, Optional.of(List.of("C")), "")).isEmpty();
        assertThat(PlacementRules.reason(true, Optional.empty(), "")).isEmpty();
        assertThat(PlacementRules.reason(false, Optional.empty(), "New to the school"))
                .isEmpty();
    }

    @Test
    void aReturnIsExpectedInTwoToFourTerms() {
        var stay = new Stay(SchoolCalendar.of(List.of()), LocalDate.parse("2007-09-10"));
        assertThat(code(PlacementRules.expected(stay, LocalDate.parse("2008-01-10"))))
                .isEqualTo("RETURN-EARLY");
        assertThat(PlacementRules.expected(stay, LocalDate.parse("2008-01-11"))).isEmpty();
        assertThat(PlacementRules.expected(stay, LocalDate.parse("2009-01-10"))).isEmpty();
        assertThat(code(PlacementRules.expected(stay, LocalDate.parse("2009-01-11"))))
                .isEqualTo("RETURN-LATE");
    }

    @Test
    void aReturnPastFourTermsNeedsAReasonAndNoneIsMoreThanAYearAhead() {
        var stay = new Stay(SchoolCalendar.of(List.of()), LocalDate.parse("2007-09-10"));
        LocalDate latest = LocalDate.parse("2009-01-10");
        assertThat(PlacementRules.later(stay, latest, "", TODAY)).isEmpty();
        assertThat(code(PlacementRules.later(stay, latest.plusDays(1), " ", TODAY)))
                .isEqualTo("RETURN-LONGER");
        assertThat(PlacementRules.later(stay, latest.plusDays(1), "Lost a sister", TODAY))
                .isEmpty();
        assertThat(PlacementRules.later(stay, TODAY.plusYears(1), "Lost a sister", TODAY))
                .isEmpty();
        assertThat(code(PlacementRules.later(stay, TODAY.plusYears(1).plusDays(1), "Lost a sister", TODAY)))
                .isEqualTo("RETURN-FAR-AHEAD");
    }

    @Test
    void aSessionFallsOnADayOnWhichTheGroupMeets() {
        LocalDate monday = LocalDate.parse("2008-05-12");
        assertThat(PlacementRules.session(CALENDAR, MORNINGS, monday, TODAY)).isEmpty();
        assertThat(code(PlacementRules.session(CALENDAR, MORNINGS, monday.plusDays(2), TODAY)))
                .isEqualTo("SESSION-OUTSIDE");
        assertThat(code(PlacementRules.session(CALENDAR, MORNINGS, monday.plusWeeks(1), TODAY)))
                .isEqualTo("SESSION-AHEAD");
        assertThat(code(PlacementRules.session(CALENDAR, MORNINGS, LocalDate.parse("2008-04-14"), TODAY)))
                .isEqualTo("SESSION-OUTSIDE");
        assertThat(MORNINGS.on(monday)).containsExactly(Half.AM);
        assertThat(new HalfDay(DayOfWeek.MONDAY, Half.AM).label()).isEqualTo("Monday morning");
    }

    private static Map<String, OptionalInt> typed(int developmental, int diagnostic) {
        Map<String, OptionalInt> typed = new HashMap<>();
        StrandScores.DEVELOPMENTAL.forEach(each -> typed.put(each, OptionalInt.of(developmental)));
        StrandScores.DIAGNOSTIC.forEach(each -> typed.put(each, OptionalInt.of(diagnostic)));
        return typed;
    }

    @Test
    void aHalfOfAProfileAddsUpToAHundredAndThirtySixAtMost() {
        Map<String, OptionalInt> typed = typed(13, 0);
        typed.put("A", OptionalInt.of(19));
        assertThat(StrandScores.problems(typed)).isEmpty();
        assertThat(StrandScores.of(typed).developmentalTotal()).isEqualTo(136);
        typed.put("A", OptionalInt.of(20));
        assertThat(StrandScores.problems(typed).getFirst().wrong())
                .isEqualTo("Strands A to J add up to 137, and a half adds up to 136 at most");
        typed.put("Z", OptionalInt.of(-1));
        typed.put("Q", OptionalInt.of(137));
        typed.remove("B");
        assertThat(codes(StrandScores.problems(typed))).containsExactly("SCORE-MISSING", "SCORE-RANGE", "SCORE-RANGE");
        assertThat(StrandScores.problems(typed).getFirst().field()).isEqualTo("strand-B");
    }

    @Test
    void aThresholdPointsToLowDevelopmentalAndHighDiagnosticStrands() {
        var threshold = new StrandThreshold(1, "Our own", "A Person", Map.of("A", 8, "B", 9, "Q", 5, "Z", 4));
        var scores = StrandScores.of(typed(8, 5));
        assertThat(threshold.outside(scores)).containsExactly("B", "Z");
        assertThat(threshold.words("A")).isEqualTo("at least 8");
        assertThat(threshold.words("Z")).isEqualTo("at most 4");
        assertThat(threshold.words("C")).isEqualTo("–");
    }

    @Test
    void fewerThanEightChildrenAreTooFewToTellAProfileGain() {
        var pair = new ProfileGain.Pair(StrandScores.of(typed(5, 9)), StrandScores.of(typed(7, 6)));
        assertThat(ProfileGain.of(Collections.nCopies(7, pair)).developmental()).isEmpty();
        var eight = ProfileGain.of(Collections.nCopies(8, pair));
        assertThat(eight.number()).isEqualTo(8);
        assertThat(eight.developmental().map(each -> each.mean())).contains(200);
        assertThat(eight.diagnostic().map(each -> each.mean())).contains(-300);
        assertThat(eight.diagnostic().map(each -> each.fell())).contains(true);
    }
}
