package uk.haven.milestones.web.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import uk.haven.milestones.ProgrammeStarts;
import uk.haven.milestones.domain.review.ReviewDecision;
import uk.haven.milestones.domain.review.ReviewRules;
import uk.haven.milestones.internal.Starts;
import uk.haven.milestones.internal.review.ReviewBook.Said;
import uk.haven.milestones.internal.review.Reviews;
import uk.haven.milestones.web.SchoolsAtHand;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.DateAnswer;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Typed;

/** Shows and reads the form of a decision; what was typed is kept. */
@Component
class DecisionForms {

    private static final int WEEKS = 12;

    private final SchoolsAtHand places;
    private final Reviews reviews;
    private final Starts starts;

    DecisionForms(SchoolsAtHand places, Reviews reviews, Starts starts) {
        this.places = places;
        this.reviews = reviews;
        this.starts = starts;
    }

    /** @param school at which a programme would be led */
    DecisionForm fields(Typed typed, long school, List<Problem> problems) {
        Map<String, String> reasons = new LinkedHashMap<>();
        reasons.put("", "Choose the main reason");
        reasons.putAll(reviews.reasons());
        Map<String, String> kinds = new LinkedHashMap<>();
        kinds.put("", "Choose what kind it is");
        starts.kinds().forEach(each -> kinds.put(each.code(), each.label()));
        Map<String, String> workers = new LinkedHashMap<>();
        workers.put("", "Nobody yet");
        LocalDate today = places.when().today();
        starts.leaders(school, today).forEach(each -> workers.put(each.id().toString(), each.described()));
        return new DecisionForm(
                Field.of("reason", "Why sessions were missed").withProblems(problems),
                Option.of(reasons, typed.text("reason")),
                Field.of("words", "In your own words")
                        .withHint("Read by staff who work with children at the school, never sent home.")
                        .withValue(typed.text("words"))
                        .withProblems(problems),
                Field.of("decision", "What is done about it").withProblems(problems),
                Arrays.stream(ReviewDecision.values())
                        .map(each -> new Option(
                                each.name(),
                                each.label(),
                                each.hint(),
                                each.name().equals(typed.text("decision"))))
                        .toList(),
                Field.of("kind", "Kind of programme").withProblems(problems),
                Option.of(kinds, typed.text("kind")),
                Field.of("worker", "Who leads it").withProblems(problems),
                Option.of(workers, typed.text("worker")),
                Field.of("from", "First day").withProblems(problems),
                typed.date("from", DateAnswer.of(today)),
                Field.of("until", "Last day").withProblems(problems),
                typed.date("until", DateAnswer.of(until(today))));
    }

    /** Twelve weeks, or until the school year ends. */
    private LocalDate until(LocalDate today) {
        LocalDate weeks = today.plusWeeks(WEEKS);
        return places.partnership()
                .calendar()
                .schoolYearAt(today)
                .map(year -> places.partnership().calendar().halfTerms(year).getLast())
                .map(HalfTerm::end)
                .filter(end -> end.isAfter(today) && end.isBefore(weeks))
                .orElse(weeks);
    }

    /** What was said, or what is wrong with it. */
    record Read(Optional<Said> said, List<Problem> problems) {}

    /** @param percent that a programme is to reach */
    Read read(Typed typed, long school, int percent) {
        Optional<ReviewDecision> decision = typed.one(ReviewDecision.class, "decision");
        var problems = new ArrayList<>(ReviewRules.decision(
                typed.text("reason"), List.copyOf(reviews.reasons().keySet()), decision, typed.text("words")));
        Optional<ProgrammeStarts.Wanted> wanted = decision.filter(each -> each == ReviewDecision.PROGRAMME)
                .flatMap(_ -> programme(typed, school, percent, problems));
        return problems.isEmpty()
                ? new Read(
                        decision.map(each -> new Said(typed.text("reason"), typed.text("words"), each, wanted)),
                        List.of())
                : new Read(Optional.empty(), problems);
    }

    private Optional<ProgrammeStarts.Wanted> programme(Typed typed, long school, int percent, List<Problem> problems) {
        LocalDate from = typed.date("from").date().orElse(null);
        LocalDate until = typed.date("until").date().orElse(null);
        if (from == null) {
            problems.add(typed.date("from").problem("from", "the first day"));
        }
        if (until == null) {
            problems.add(typed.date("until").problem("until", "the last day"));
        }
        String kind = starts.kinds().stream()
                .map(ProgrammeStarts.Kind::code)
                .filter(each -> each.equals(typed.text("kind")))
                .findFirst()
                .orElse("");
        problems.addAll(ReviewRules.programme(kind, from, until));
        Optional<UUID> leader = typed.id("worker");
        boolean works = leader.isEmpty()
                || starts.leaders(school, places.when().today()).stream()
                        .anyMatch(each -> each.id().equals(leader.get()));
        if (!works) {
            problems.add(Problem.of(
                    "worker",
                    "WORKER-ELSEWHERE",
                    "They do not work at this school any more",
                    "Choose who leads it, or nobody yet"));
        }
        return from == null || until == null || !problems.isEmpty()
                ? Optional.empty()
                : Optional.of(new ProgrammeStarts.Wanted(
                        kind, "", "Attendance of " + percent + " % or more", from, until, leader, false));
    }
}
