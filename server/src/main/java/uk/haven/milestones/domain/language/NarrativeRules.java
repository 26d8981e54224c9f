package uk.haven.milestones.domain.language;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolCalendar;
import uk.haven.platform.YearGroup;

/** Who takes part in Reception Narrative, when their language is to be judged, and what makes a judgement. */
public final class NarrativeRules {

    /** Days at school before which nobody is asked for a judgement: four weeks, to settle and to be heard. */
    private static final int SETTLING_DAYS = 28;

    private static final int NAME = 100;
    private static final int WORDS = 1000;

    private NarrativeRules() {}

    /**
     * Whether it is about this child: everyone in Year R, from the day they come, and whoever left Year R here without a
     * release, in Year 1.
     *
     * @param before the year group of the stay that held before this school year; none for who came since. A stay that goes
     *     on is told under the year group of now
     */
    public static boolean concerns(
            @Nullable YearGroup now, Optional<YearGroup> before, NarrativeState state, boolean judgedBefore) {
        return now == YearGroup.R
                || (now == YearGroup.Y1
                        && state.takesPart()
                        && (judgedBefore
                                || before.filter(each -> each == YearGroup.R || each == YearGroup.Y1)
                                        .isPresent()));
    }

    /**
     * By when the language is to be judged. In Year R for the first time by the end of the first half-term that ends four
     * weeks or more after the child came; again by the end of the term after the one in which it was judged. Who left Year R
     * without a judgement has been waiting since Year 1 began. The paper says only "until their language no longer needs
     * it"; the dates are ours.
     *
     * @param came first day at the school
     * @param yearBegins first day of the school year
     * @return none once the child is released or has gone on to Year 2, and when the calendar does not reach so far
     */
    public static Optional<LocalDate> due(
            NarrativeState state,
            @Nullable YearGroup now,
            LocalDate came,
            Optional<LocalDate> judged,
            LocalDate yearBegins,
            SchoolCalendar calendar) {
        if (!state.takesPart() || (now != YearGroup.R && now != YearGroup.Y1)) {
            return Optional.empty();
        }
        if (judged.isPresent()) {
            return endOfNextTerm(judged.get(), calendar);
        }
        if (now != YearGroup.R) {
            return Optional.of(yearBegins);
        }
        LocalDate settled = (came.isBefore(yearBegins) ? yearBegins : came).plusDays(SETTLING_DAYS);
        return calendar.halfTerms().stream()
                .map(HalfTerm::end)
                .filter(end -> !end.isBefore(settled))
                .findFirst();
    }

    private static Optional<LocalDate> endOfNextTerm(LocalDate judged, SchoolCalendar calendar) {
        // holidays belong to the term before them
        LocalDate in = calendar.halfTermAt(judged)
                .map(HalfTerm::end)
                .filter(end -> end.isBefore(judged))
                .orElse(judged);
        return calendar.halfTerms().stream()
                .filter(each -> each.number() % 2 == 0 && !each.end().isBefore(in))
                .skip(1)
                .findFirst()
                .map(HalfTerm::end);
    }

    /**
     * What is wrong with a judgement; empty when nothing is.
     *
     * @param on null when no date was typed: whoever reads the form says so
     * @param latest when one of the children was judged last
     */
    public static List<Problem> problems(
            Optional<Judgement> judgement,
            @Nullable LocalDate on,
            LocalDate today,
            Optional<LocalDate> latest,
            String judgedBy,
            Optional<Evidence> evidence,
            String words) {
        var problems = new ArrayList<Problem>();
        if (judgement.isEmpty()) {
            problems.add(
                    Problem.of("judgement", "JUDGEMENT-MISSING", "No judgement is chosen", "Choose what you judge"));
        }
        if (on != null && on.isAfter(today)) {
            problems.add(Problem.of(
                    "on", "JUDGED-LATER", "That day has not come yet", "Give the day on which it was judged"));
        }
        if (on != null && latest.filter(on::isBefore).isPresent()) {
            problems.add(Problem.of(
                    "on",
                    "JUDGED-BEFORE-THE-LAST",
                    "There is a later judgement already",
                    "Give a day that is not before the last judgement of anyone ticked"));
        }
        if (judgedBy.isBlank() || judgedBy.strip().length() > NAME) {
            problems.add(Problem.of(
                    "judged-by",
                    "JUDGE-MISSING",
                    judgedBy.isBlank() ? "Nobody is named" : "The name is longer than " + NAME + " characters",
                    "Say who judged"));
        }
        if (evidence.isEmpty()) {
            problems.add(Problem.of(
                    "evidence", "EVIDENCE-MISSING", "Nothing is chosen", "Choose what the judgement rests on"));
        }
        words(judgement, words).ifPresent(problems::add);
        return problems;
    }

    private static Optional<Problem> words(Optional<Judgement> judgement, String words) {
        if (words.strip().length() > WORDS) {
            return Optional.of(
                    Problem.of("words", "WORDS-LONG", "That is longer than 1,000 characters", "Say it more briefly"));
        }
        if (!words.isBlank()) {
            return Optional.empty();
        }
        return judgement.flatMap(each -> switch (each) {
            case NEED_MORE ->
                Optional.of(Problem.of(
                        "words",
                        "NEED-UNSAID",
                        "It is not said what is needed",
                        "Say in a sentence what the child finds hard"));
            case TAKE_BACK ->
                Optional.of(Problem.of(
                        "words",
                        "REASON-MISSING",
                        "There is no reason",
                        "Say in a sentence why the release is taken back"));
            case RELEASE, GO_ON -> Optional.<Problem>empty();
        });
    }

    /** The latest of some days. */
    public static Optional<LocalDate> latest(Stream<LocalDate> days) {
        return days.max(Comparator.naturalOrder());
    }
}
