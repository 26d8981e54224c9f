package uk.haven.support.domain.programme;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.SchoolYear;
import uk.haven.schooling.SessionCounts;
import uk.haven.schooling.SessionMasks;

class ExitTestTests {

    private static final int MONDAY =
            Math.toIntExact(LocalDate.parse("2008-05-12").toEpochDay());
    private static final int FRIDAY = MONDAY + 4;
    private static final long PRESENT = SessionCounts.pack(1, 1, 0, 0);
    private static final long LEAVE = SessionCounts.pack(1, 0, 1, 0);
    private static final long AWAY = SessionCounts.pack(1, 0, 0, 1);

    /** Ten letters: {@code /} attended, {@code L} with leave, {@code O} without, {@code #} not possible. */
    private static long week(String marks) {
        long masks = 0;
        for (int i = 0; i < marks.length(); i++) {
            long one = switch (marks.charAt(i)) {
                case '/' -> PRESENT;
                case 'L' -> LEAVE;
                case 'O' -> AWAY;
                default -> 0L;
            };
            masks |= SessionMasks.session(i, one);
        }
        return masks;
    }

    /** Latest week first; the date is the Friday of the first. */
    private static Evidence weeks(String... marks) {
        long[] masks = new long[marks.length];
        for (int i = 0; i < marks.length; i++) {
            masks[i] = week(marks[i]);
        }
        return Evidence.ofSessions(MONDAY, masks);
    }

    private static ExitReading read(ExitCriterion criterion, Evidence evidence, int weeksSince) {
        return ExitTest.read(criterion, evidence, MONDAY - 7 * (weeksSince - 1), FRIDAY);
    }

    private static ExitWords.Told told(ExitCriterion criterion, Evidence evidence, int weeksSince) {
        return ExitWords.told(criterion, read(criterion, evidence, weeksSince)).getFirst();
    }

    @Test
    void exactlyThePercentageIsMetAndOneSessionLessIsNot() {
        var ninety = new ExitCriterion.Attendance(90, 20);
        assertThat(read(ninety, weeks("//////////", "LL////////"), 2).standing())
                .isEqualTo(Standing.MET);
        assertThat(read(ninety, weeks("//////////", "LLL///////"), 2).standing())
                .isEqualTo(Standing.NOT_YET);
        // 92 % of 30 is 27.6: 27 is below it, however it is rounded
        var thirty = new ExitCriterion.Attendance(92, 30);
        assertThat(read(thirty, weeks("//////////", "//////////", "LLL///////"), 3)
                        .standing())
                .isEqualTo(Standing.NOT_YET);
        assertThat(read(thirty, weeks("//////////", "//////////", "LL////////"), 3)
                        .standing())
                .isEqualTo(Standing.MET);
    }

    @Test
    void aWindowShorterThanItAsksForCannotBeToldAndSaysWhatIsMissing() {
        var told = told(new ExitCriterion.Attendance(80, 30), weeks("////////##", "LL////////"), 2);
        assertThat(told.standing()).isEqualTo(Standing.CANNOT_TELL);
        assertThat(told.found())
                .isEqualTo("Only 18 of 30 sessions recorded since it began: attended 16 of 18 (88.8 %).");
        assertThat(told.needed()).isEqualTo("Needs 8 more of the next 12.");
    }

    @Test
    void whatFallsOutOfTheWindowIsReckonedWithInWhatIsNeeded() {
        // the three oldest were missed: each further session attended takes one of them away
        var told = told(new ExitCriterion.Attendance(100, 10), weeks("///////LL/", "//////////"), 2);
        assertThat(told.found()).isEqualTo("Attended 8 of 10 (80.0 %).");
        assertThat(told.needed()).isEqualTo("Reaches 100 % with the next 9 sessions, if all are attended.");
        assertThat(told(new ExitCriterion.Attendance(90, 10), weeks("LL////////"), 1)
                        .needed())
                .isEqualTo("Reaches 90 % with the next session, if it is attended.");
    }

    @Test
    void sessionsBeforeItBeganAndAfterTheDateDoNotCount() {
        var evidence = weeks("//////////", "OOOOOOOOOO");
        var all = new ExitCriterion.Attendance(100, 10);
        assertThat(ExitTest.read(all, evidence, MONDAY, FRIDAY).standing()).isEqualTo(Standing.MET);
        assertThat(ExitTest.read(all, evidence, MONDAY, FRIDAY - 1).standing()).isEqualTo(Standing.CANNOT_TELL);
        assertThat(ExitTest.read(all, evidence, MONDAY - 7, FRIDAY - 1).standing())
                .isEqualTo(Standing.NOT_YET);
    }

    @Test
    void weeksWithoutAbsenceAreWholeSchoolWeeksThatAreRecorded() {
        var three = new ExitCriterion.NoUnauthorised(3);
        assertThat(read(three, weeks("//////////", "LLL///////", "//////////"), 3)
                        .standing())
                .isEqualTo(Standing.MET);
        // a holiday does not count as a week without absence
        var holiday = told(three, weeks("//////////", "", "//////////"), 3);
        assertThat(holiday.standing()).isEqualTo(Standing.CANNOT_TELL);
        assertThat(holiday.found())
                .isEqualTo("None so far, with only 2 of 3 whole school weeks recorded since it began.");
        // nor does the week that still runs
        assertThat(ExitTest.read(three, weeks("//////////", "//////////", "//////////"), MONDAY - 14, FRIDAY - 1)
                        .standing())
                .isEqualTo(Standing.CANNOT_TELL);
        var missed = told(three, weeks("//////////", "/O////////", "//////////", "//////////"), 4);
        assertThat(missed.standing()).isEqualTo(Standing.NOT_YET);
        assertThat(missed.found()).isEqualTo("The last unauthorised absence was on 5 May 2008.");
        assertThat(missed.needed()).isEqualTo("Needs 2 more school weeks without.");
    }

    @Test
    void anExclusionLastsForItsHalfDaysOverSchoolDays() {
        var year = new SchoolYear(2007);
        var days = SchoolDays.of(SchoolCalendar.of(List.of(
                new HalfTerm(year, 4, LocalDate.parse("2008-02-18"), LocalDate.parse("2008-04-04")),
                new HalfTerm(year, 5, LocalDate.parse("2008-04-21"), LocalDate.parse("2008-05-23")))));
        assertThat(last(days, "2008-04-28", 1)).isEqualTo("2008-04-28");
        assertThat(last(days, "2008-04-28", 2)).isEqualTo("2008-04-28");
        // a half day over takes a day
        assertThat(last(days, "2008-04-28", 3)).isEqualTo("2008-04-29");
        // weekends and the Easter holidays are none of it
        assertThat(last(days, "2008-04-03", 6)).isEqualTo("2008-04-21");
        // fifteen days
        assertThat(last(days, "2008-04-28", 30)).isEqualTo("2008-05-16");
        // permanent ones have no length, and past the calendar weekdays count
        assertThat(last(days, "2008-04-28", 0)).isEqualTo("2008-04-28");
        assertThat(last(days, "2008-05-23", 4)).isEqualTo("2008-05-26");
        assertThat(last(days, "2008-06-06", 4)).isEqualTo("2008-06-09");
        assertThat(last(days, "2008-01-04", 4)).isEqualTo("2008-01-07");
    }

    private static String last(SchoolDays days, String began, int sessions) {
        return LocalDate.ofEpochDay(
                        days.lastOf(Math.toIntExact(LocalDate.parse(began).toEpochDay()), sessions))
                .toString();
    }

    @Test
    void anExclusionInTheWeekThatRunsBreaksTheWeeksBeforeIt() {
        var two = new ExitCriterion.NoExclusion(2);
        var evidence = weeks("//////////", "//////////", "//////////");
        assertThat(read(two, evidence, 3).standing()).isEqualTo(Standing.MET);
        assertThat(read(two, evidence.withExclusions(FRIDAY), 3).standing()).isEqualTo(Standing.NOT_YET);
        assertThat(read(two, evidence.withExclusions(MONDAY - 14), 3).standing())
                .isEqualTo(Standing.MET);
        // before it began, and after the date, is not seen
        assertThat(read(two, evidence.withExclusions(MONDAY - 15, FRIDAY + 1), 3)
                        .standing())
                .isEqualTo(Standing.MET);
    }

    @Test
    void theLatestResultDecidesWhateverCameBefore() {
        var level = new ExitCriterion.Result("NC", "ENG", "2B", 150);
        Evidence.Results fell = (scheme, subject, first, last) -> new Evidence.Latest(FRIDAY - 3, 149);
        Evidence.Results reached = (scheme, subject, first, last) -> new Evidence.Latest(FRIDAY - 3, 150);
        assertThat(read(level, weeks("").withResults(fell), 1).standing()).isEqualTo(Standing.NOT_YET);
        assertThat(read(level, weeks("").withResults(reached), 1).standing()).isEqualTo(Standing.MET);
        var none = told(level, weeks(""), 1);
        assertThat(none.standing()).isEqualTo(Standing.CANNOT_TELL);
        assertThat(none.found()).isEqualTo("No result since it began.");
    }

    @Test
    void targetsAreCountedAndAJudgementIsAskedFor() {
        var two = new ExitCriterion.TargetsMet(2);
        assertThat(read(two, weeks("").withTargets(3, 2), 1).standing()).isEqualTo(Standing.MET);
        assertThat(told(two, weeks("").withTargets(3, 1), 1).needed()).isEqualTo("Needs 1 more target.");
        assertThat(read(two, weeks("").withTargets(0, 0), 1).standing()).isEqualTo(Standing.CANNOT_TELL);
        var judged = new ExitCriterion.Judgement();
        assertThat(read(judged, weeks("").withJudgement(FRIDAY, true), 1).standing())
                .isEqualTo(Standing.MET);
        assertThat(read(judged, weeks("").withJudgement(FRIDAY, false), 1).standing())
                .isEqualTo(Standing.NOT_YET);
        assertThat(told(judged, weeks(""), 1).found()).isEqualTo("Nobody has said so yet.");
    }

    @Test
    void allOfAndAnyOfKnowWhatCannotBeTold() {
        var met = new ExitCriterion.Attendance(50, 10);
        var not = new ExitCriterion.Judgement();
        var unknown = new ExitCriterion.Attendance(50, 40);
        var evidence = weeks("//////////");
        for (Case each : List.of(
                new Case(new ExitCriterion.AllOf(List.of(met, met)), Standing.MET),
                new Case(new ExitCriterion.AllOf(List.of(met, unknown)), Standing.CANNOT_TELL),
                new Case(new ExitCriterion.AllOf(List.of(unknown, not, met)), Standing.NOT_YET),
                new Case(new ExitCriterion.AnyOf(List.of(not, unknown, met)), Standing.MET),
                new Case(new ExitCriterion.AnyOf(List.of(not, unknown)), Standing.CANNOT_TELL),
                new Case(new ExitCriterion.AnyOf(List.of(not, not)), Standing.NOT_YET))) {
            assertThat(read(each.criterion, evidence, 1).standing())
                    .as(each.criterion.inWords())
                    .isEqualTo(each.standing);
        }
    }

    private record Case(ExitCriterion criterion, Standing standing) {}

    @Test
    void aCriterionIsTheSameAfterItWasWrittenDown() {
        var criterion = new ExitCriterion.AllOf(List.of(
                new ExitCriterion.Attendance(92, 30),
                new ExitCriterion.AnyOf(List.of(
                        new ExitCriterion.NoExclusion(8),
                        new ExitCriterion.NoUnauthorised(4),
                        new ExitCriterion.Result("NC", "ENG", "2B", 150))),
                new ExitCriterion.TargetsMet(2),
                new ExitCriterion.Judgement()));
        assertThat(ExitCriterionJson.read(ExitCriterionJson.write(criterion))).isEqualTo(criterion);
    }

    /** One session as the naive model knows it. */
    private record Mark(int day, char mark) {}

    @Test
    void agreesWithAModelThatCountsSessionsOneByOne() {
        long seed = new Random().nextLong();
        System.err.println("ExitTestTests seed " + seed);
        var random = new Random(seed);
        for (int round = 0; round < 20_000; round++) {
            int held = 1 + random.nextInt(9);
            int asOf = MONDAY + random.nextInt(7);
            int began = asOf - random.nextInt(7 * held + 5);
            var marks = new ArrayList<Mark>();
            long[] masks = new long[held];
            String letters = random.nextBoolean() ? "////////LO#" : "//////////#";
            for (int week = 0; week < held; week++) {
                boolean empty = random.nextInt(6) == 0;
                for (int i = 0; i < 10; i++) {
                    char mark = empty ? '#' : letters.charAt(random.nextInt(letters.length()));
                    masks[week] |= week(" ".repeat(i) + mark);
                    marks.add(new Mark(MONDAY - 7 * week + i / 2, mark));
                }
            }
            int exclusion = asOf - random.nextInt(60);
            var evidence = Evidence.ofSessions(MONDAY, masks).withExclusions(exclusion);
            var attendance = new ExitCriterion.Attendance(50 + random.nextInt(51), 2 + random.nextInt(50));
            var unauthorised = new ExitCriterion.NoUnauthorised(1 + random.nextInt(6));
            var excluded = new ExitCriterion.NoExclusion(1 + random.nextInt(6));
            String about = "seed " + seed + ", round " + round + ": ";
            assertThat(ExitTest.read(attendance, evidence, began, asOf).standing())
                    .as(about + attendance)
                    .isEqualTo(naive(attendance, marks, began, asOf));
            int away = marks.stream()
                    .filter(each -> each.mark == 'O' && each.day >= began && each.day <= asOf)
                    .mapToInt(Mark::day)
                    .max()
                    .orElse(Integer.MIN_VALUE);
            assertThat(ExitTest.read(unauthorised, evidence, began, asOf).standing())
                    .as(about + unauthorised)
                    .isEqualTo(naive(unauthorised.weeks(), away, marks, began, asOf));
            assertThat(ExitTest.read(excluded, evidence, began, asOf).standing())
                    .as(about + excluded)
                    .isEqualTo(naive(
                            excluded.weeks(), exclusion >= began ? exclusion : Integer.MIN_VALUE, marks, began, asOf));
            needsWhatItSays(attendance, evidence, marks, began, asOf, about);
        }
    }

    private static Standing naive(ExitCriterion.Attendance asked, List<Mark> marks, int began, int asOf) {
        var possible = marks.stream()
                .filter(each -> each.mark != '#' && each.day >= began && each.day <= asOf)
                .sorted((a, b) -> b.day - a.day)
                .toList();
        // within a day the afternoon is later: marks lie in order, so the sort must put it first
        var latest = new ArrayList<Mark>();
        for (int i = 0; i < possible.size(); i++) {
            boolean pair = i + 1 < possible.size() && possible.get(i).day == possible.get(i + 1).day;
            if (pair) {
                latest.add(possible.get(i + 1));
                latest.add(possible.get(i++));
            } else {
                latest.add(possible.get(i));
            }
        }
        if (latest.size() < asked.sessions()) {
            return Standing.CANNOT_TELL;
        }
        long there = latest.subList(0, asked.sessions()).stream()
                .filter(each -> each.mark == '/')
                .count();
        return there * 100 >= (long) asked.percent() * asked.sessions() ? Standing.MET : Standing.NOT_YET;
    }

    private static Standing naive(int weeks, int breach, List<Mark> marks, int began, int asOf) {
        long clean = marks.stream()
                .filter(each -> each.mark != '#' && each.day >= began && each.day <= asOf)
                .map(each -> each.day - Math.floorMod(each.day - MONDAY, 7))
                .distinct()
                .filter(monday -> monday >= began && monday > breach && monday + 4 <= asOf)
                .count();
        return clean >= weeks ? Standing.MET : breach == Integer.MIN_VALUE ? Standing.CANNOT_TELL : Standing.NOT_YET;
    }

    /** With the sessions that it asks for, attended, it is met; with one fewer it is not. */
    private static void needsWhatItSays(
            ExitCriterion.Attendance asked, Evidence evidence, List<Mark> marks, int began, int asOf, String about) {
        var reading = ExitTest.read(asked, evidence, began, asOf);
        if (reading.standing() == Standing.MET) {
            return;
        }
        int needed = reading.needed(0);
        int among = reading.among(0);
        assertThat(after(asked, marks, began, asOf, needed, among))
                .as(about + "as needed")
                .isEqualTo(Standing.MET);
        if (needed > 0) {
            assertThat(after(asked, marks, began, asOf, needed - 1, among == needed ? among - 1 : among))
                    .as(about + "one fewer")
                    .isNotEqualTo(Standing.MET);
        }
    }

    /** What it is after so many more sessions, of which the first were attended and the others missed with leave. */
    private static Standing after(
            ExitCriterion.Attendance asked, List<Mark> marks, int began, int asOf, int attended, int among) {
        var more =
                new ArrayList<>(marks.stream().filter(each -> each.day <= asOf).toList());
        for (int i = 0; i < among; i++) {
            more.add(new Mark(asOf + 1 + i, i < attended ? '/' : 'L'));
        }
        return naive(asked, more, began, asOf + 400);
    }
}
