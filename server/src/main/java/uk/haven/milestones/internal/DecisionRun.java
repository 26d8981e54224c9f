package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.milestones.domain.Decision;
import uk.haven.milestones.domain.DecisionRules;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Reading;
import uk.haven.milestones.domain.Rule;
import uk.haven.partnership.Partnership;
import uk.haven.platform.SchoolYear;

/**
 * A decision point at some schools: how every child on roll stands to the standards of their year as the evidence is now,
 * and what was decided about it. Call inside a transaction; sees what the viewer may see.
 */
@Service
public class DecisionRun {

    /** A child and a standard. @param decision the one that counts, none while nothing is decided */
    public record Finding(Child child, int position, Milestone trigger, Reading reading, Optional<Decision> decision) {

        /** Whether something has to be decided about it. */
        public boolean open() {
            return DecisionRules.open(reading.status(), decision);
        }
    }

    private final StandardsEvaluation evaluation;
    private final Entitlements entitlements;
    private final DecisionStore decisions;
    private final Children children;
    private final Partnership partnership;

    DecisionRun(
            StandardsEvaluation evaluation,
            Entitlements entitlements,
            DecisionStore decisions,
            Children children,
            Partnership partnership) {
        this.evaluation = evaluation;
        this.entitlements = entitlements;
        this.decisions = decisions;
        this.children = children;
        this.partnership = partnership;
    }

    /** When it is decided about a standard: the last day of its half-term; none for standards of another shape. */
    public Optional<LocalDate> decisionPoint(Milestone trigger, SchoolYear year) {
        return trigger.rule() instanceof Rule.Standard standard
                ? Compiled.decisionPoint(standard, partnership.calendar().halfTerms(year))
                : Optional.empty();
    }

    /** When it is decided about these standards, earliest first, each day once. */
    public List<LocalDate> decisionPoints(Collection<Milestone> triggers, SchoolYear year) {
        return triggers.stream()
                .flatMap(each -> decisionPoint(each, year).stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** The entitlement that a year is judged by at the date. */
    public Framework framework(SchoolYear year, LocalDate asOf) {
        return entitlements.at(evaluation.rollDay(year, asOf).orElse(asOf)).content();
    }

    /** Every finding about a standard with a decision point, by name and standard. */
    public List<Finding> of(Collection<Long> schools, SchoolYear year, LocalDate asOf, Framework framework) {
        LocalDate day = evaluation.rollDay(year, asOf).orElse(null);
        if (day == null) {
            return List.of();
        }
        Map<Integer, Child> onRoll = new HashMap<>();
        schools.forEach(school -> children.onRoll(school, day)
                .forEach(child -> onRoll.put(child.id().value(), child)));
        return of(onRoll, year, asOf, framework, Rule.Standard.class);
    }

    /** About these children, standards of one shape; by name and standard. */
    List<Finding> of(
            Map<Integer, Child> onRoll,
            SchoolYear year,
            LocalDate asOf,
            Framework framework,
            Class<? extends Rule> shape) {
        Map<Integer, Map<String, Decision>> decided = decided(onRoll.keySet(), year);
        var findings = new ArrayList<Finding>();
        evaluation.of(onRoll.values(), year, asOf, framework, (subject, position, trigger, reading) -> {
            Child child = onRoll.get(subject.childId());
            if (child != null && shape.isInstance(trigger.rule())) {
                findings.add(new Finding(
                        child,
                        position,
                        trigger,
                        reading,
                        Optional.ofNullable(decided.getOrDefault(subject.childId(), Map.of())
                                .get(trigger.code()))));
            }
        });
        findings.sort(Comparator.comparing((Finding each) -> each.child().surname())
                .thenComparing(each -> each.child().forename())
                .thenComparing(each -> each.child().id())
                .thenComparingInt(Finding::position));
        return findings;
    }

    /** The decisions of the year that count, by child and standard. */
    Map<Integer, Map<String, Decision>> decided(Collection<Integer> ids, SchoolYear year) {
        Map<Integer, Map<String, Decision>> decided = new HashMap<>();
        var records = children.records();
        for (Decision each : decisions.of(records.with(ids), year)) {
            decided.computeIfAbsent(records.kept(each.childId()), none -> new HashMap<>())
                    .put(each.trigger(), each);
        }
        return decided;
    }
}
