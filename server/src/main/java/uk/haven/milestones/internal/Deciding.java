package uk.haven.milestones.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.milestones.domain.Decision;
import uk.haven.milestones.domain.DecisionRules;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Start;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.platform.Problem;
import uk.haven.platform.SchoolYear;

/** Records what is decided about many children at once. Call inside a transaction. */
@Service
public class Deciding {

    private final DecisionRun run;
    private final DecisionStore decisions;
    private final StartStore starts;
    private final Outreach outreach;
    private final Audit audit;
    private final Clock clock;

    Deciding(DecisionRun run, DecisionStore decisions, StartStore starts, Outreach outreach, Audit audit, Clock clock) {
        this.outreach = outreach;
        this.run = run;
        this.decisions = decisions;
        this.starts = starts;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is asked for all that are ticked. */
    public record Asked(
            String kind,
            String kindLabel,
            String group,
            LocalDate from,
            LocalDate until,
            Optional<UUID> worker,
            String workerName,
            boolean outreach) {}

    /** What came of it, or why nothing was recorded. */
    public sealed interface Answer {
        /**
         * @param starts to be carried out
         * @param skipped what somebody had decided about already, and what therefore stays as it is
         */
        record Recorded(List<Long> starts, List<Finding> skipped) implements Answer {}

        record Refused(List<Problem> problems) implements Answer {}
    }

    /**
     * Asks for one programme for each child; a child who is ticked for two subjects gets one with both as its aim.
     *
     * @param on the day of the decision
     */
    public Answer start(Collection<Finding> ticked, SchoolYear year, Asked asked, LocalDate on) {
        Choice choice = choice(ticked, year);
        List<Finding> chosen = choice.open();
        Map<Long, Map<Integer, String>> bySchool = new TreeMap<>();
        chosen.forEach(each -> bySchool.computeIfAbsent(each.child().schoolId(), none -> new LinkedHashMap<>())
                .merge(each.child().id().value(), target(each.trigger()), (one, other) -> one + "; " + other));
        if (asked.outreach()) {
            Optional<Problem> full = outreach.hold(
                    year, bySchool.values().stream().mapToInt(Map::size).sum());
            if (full.isPresent()) {
                return new Answer.Refused(List.of(full.get()));
            }
        }
        var begun = new ArrayList<Long>();
        bySchool.forEach((school, targets) -> {
            long id = starts.insert(
                    new Start(
                            0,
                            school,
                            year.start(),
                            asked.kind(),
                            asked.kindLabel(),
                            asked.group().strip(),
                            asked.worker(),
                            asked.workerName(),
                            asked.from(),
                            asked.until(),
                            asked.outreach(),
                            account(),
                            Viewers.current().orElseThrow().name()),
                    targets,
                    clock.instant());
            begun.add(id);
            record(of(chosen, school), school, year, OptionalLong.of(id), "", on);
        });
        return new Answer.Recorded(begun, choice.decided());
    }

    /** Decides that there is to be no programme. @return what somebody had decided about already */
    public List<Finding> none(Collection<Finding> ticked, SchoolYear year, String reason, LocalDate on) {
        Choice choice = choice(ticked, year);
        List<Finding> chosen = choice.open();
        chosen.stream()
                .map(each -> each.child().schoolId())
                .distinct()
                .forEach(school -> record(of(chosen, school), school, year, OptionalLong.empty(), reason.strip(), on));
        return choice.decided();
    }

    /** What of the ticked is still open, and what is decided. */
    private record Choice(List<Finding> open, List<Finding> decided) {}

    /**
     * The last decision about a child and standard counts, so a second one would hide the programme that the first one
     * began. Whoever decides waits for others at the same schools, and looks again at what they decided meanwhile.
     */
    private Choice choice(Collection<Finding> ticked, SchoolYear year) {
        decisions.queue(
                ticked.stream().map(each -> each.child().schoolId()).distinct().toList(), year);
        Map<Integer, Map<String, Decision>> decided = run.decided(
                ticked.stream()
                        .map(each -> each.child().id().value())
                        .distinct()
                        .toList(),
                year);
        Map<Boolean, List<Finding>> byDecided = ticked.stream()
                .collect(Collectors.partitioningBy(each -> DecisionRules.stands(Optional.ofNullable(
                        decided.getOrDefault(each.child().id().value(), Map.of())
                                .get(each.trigger().code())))));
        return new Choice(byDecided.getOrDefault(false, List.of()), byDecided.getOrDefault(true, List.of()));
    }

    private static List<Finding> of(Collection<Finding> chosen, long school) {
        return chosen.stream().filter(each -> each.child().schoolId() == school).toList();
    }

    private void record(
            List<Finding> chosen, long school, SchoolYear year, OptionalLong start, String reason, LocalDate on) {
        String by = Viewers.current().orElseThrow().name();
        decisions.insert(
                chosen.stream()
                        .map(each -> new Decision(
                                each.child().id().value(),
                                each.trigger().code(),
                                each.reading().result(),
                                each.reading().status(),
                                start,
                                reason,
                                on,
                                by,
                                school,
                                false))
                        .toList(),
                school,
                year,
                account(),
                clock.instant());
        chosen.forEach(each -> audit.record(new Audit.Entry(
                "milestone.decided",
                "child",
                String.valueOf(each.child().id().value()),
                each.trigger().code() + (start.isPresent() ? ": programme" : ": no programme"))));
    }

    private static String target(Milestone trigger) {
        return trigger.rule() instanceof Rule rule ? Rule.inWords(rule) : trigger.wording();
    }

    private static @Nullable Long account() {
        var account = Viewers.current().orElseThrow().accountId();
        return account.isPresent() ? account.getAsLong() : null;
    }
}
