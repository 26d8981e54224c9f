package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.milestones.ProgrammeStarts.Kind;
import uk.haven.milestones.ProgrammeStarts.Leader;
import uk.haven.milestones.domain.DecisionRules;
import uk.haven.milestones.internal.Deciding;
import uk.haven.milestones.internal.DecisionRun;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.milestones.internal.Starts;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;
import uk.haven.platform.ui.Words;

/** What is decided about all that are ticked at a decision point, as the form says it: one programme each, or none and why. */
@Component
class RunDecisions {

    private final SchoolsAtHand places;
    private final DecisionRun run;
    private final Deciding deciding;
    private final Starts starts;

    RunDecisions(SchoolsAtHand places, DecisionRun run, Deciding deciding, Starts starts) {
        this.places = places;
        this.run = run;
        this.deciding = deciding;
        this.starts = starts;
    }

    /**
     * What came of it.
     *
     * @param begun programmes to be carried out once the transaction is over
     * @param done what was done, in words; "" when there is a problem
     */
    record Outcome(List<Problem> problems, List<Long> begun, String done) {}

    private static Outcome refused(List<Problem> problems) {
        return new Outcome(problems, List.of(), "");
    }

    /** @param chosen below or without a result, at schools where the viewer decides */
    Outcome decide(List<Finding> chosen, SchoolYear year, Answers answers, boolean start) {
        if (chosen.isEmpty()) {
            return refused(
                    List.of(Problem.of("", "NOTHING-TICKED", "Nobody is ticked", "Tick the children it is for")));
        }
        return start ? start(chosen, year, answers) : none(chosen, year, answers.text("reason"));
    }

    private Outcome none(List<Finding> chosen, SchoolYear year, String reason) {
        Optional<Problem> problem = DecisionRules.reason(reason);
        return problem.isPresent()
                ? refused(List.of(problem.get()))
                : recorded(
                        chosen,
                        List.of(),
                        deciding.none(chosen, year, reason, places.when().today()));
    }

    private Outcome start(List<Finding> chosen, SchoolYear year, Answers answers) {
        var from = answers.date("from");
        var until = answers.date("until");
        LocalDate first = from.date().orElse(null);
        LocalDate last = until.date().orElse(null);
        LocalDate yearEnds =
                places.partnership().calendar().halfTerms(year).getLast().end();
        var problems = new ArrayList<>(DecisionRules.start(
                answers.text("kind"), answers.text("group"), first, last, decisionPoint(chosen, year), yearEnds));
        if (first == null) {
            problems.add(from.problem("from", "the first day"));
        }
        if (last == null) {
            problems.add(until.problem("until", "the last day"));
        }
        Kind kind = starts.kinds().stream()
                .filter(each -> each.code().equals(answers.text("kind")))
                .findFirst()
                .orElse(null);
        Optional<Leader> leader = leader(chosen, answers.text("worker"));
        if (leader.isEmpty() && !answers.text("worker").isEmpty()) {
            problems.add(Problem.of(
                    "worker",
                    "WORKER-ELSEWHERE",
                    "They do not work at the school of all that are ticked",
                    "Choose one school, then who leads it"));
        }
        if (first == null || last == null || kind == null || !problems.isEmpty()) {
            return refused(problems);
        }
        var asked = new Deciding.Asked(
                kind.code(),
                kind.label(),
                answers.text("group"),
                first,
                last,
                leader.map(Leader::id),
                leader.map(Leader::described).orElse(""),
                answers.text("outreach").equals("yes"));
        return switch (deciding.start(chosen, year, asked, places.when().today())) {
            case Deciding.Answer.Recorded(List<Long> ids, List<Finding> decided) -> recorded(chosen, ids, decided);
            case Deciding.Answer.Refused(List<Problem> refused) -> refused(refused);
        };
    }

    /** @param skipped what somebody had decided about already; nobody is to believe it decided about anew */
    private static Outcome recorded(List<Finding> chosen, List<Long> begun, List<Finding> skipped) {
        if (skipped.containsAll(chosen)) {
            return refused(List.of(Problem.of(
                    "", "DECIDED-ALREADY", alreadyDecided(skipped), "What was decided stands beside the name")));
        }
        long children = chosen.stream()
                .filter(each -> !skipped.contains(each))
                .map(each -> each.child().id())
                .distinct()
                .count();
        return new Outcome(
                List.of(),
                begun,
                "Decided about " + Words.count(children, "child", "children")
                        + (skipped.isEmpty() ? "" : ". " + alreadyDecided(skipped)));
    }

    private static String alreadyDecided(List<Finding> skipped) {
        return "It was decided already about "
                + skipped.stream()
                        .map(each -> each.child().name() + " (" + RunPages.words(each.trigger()) + ")")
                        .collect(Collectors.joining(", "));
    }

    /** The latest of the standards that are chosen. */
    private Optional<LocalDate> decisionPoint(List<Finding> chosen, SchoolYear year) {
        return run.decisionPoints(chosen.stream().map(Finding::trigger).toList(), year).stream()
                .reduce((earlier, later) -> later);
    }

    /** Somebody who works at the one school of all that are ticked. */
    private Optional<Leader> leader(List<Finding> chosen, String id) {
        Set<Long> schools =
                Set.copyOf(chosen.stream().map(each -> each.child().schoolId()).toList());
        return id.isEmpty() || schools.size() > 1
                ? Optional.empty()
                : starts.leaders(schools.iterator().next(), places.when().today()).stream()
                        .filter(each -> each.id().toString().equals(id))
                        .findFirst();
    }
}
