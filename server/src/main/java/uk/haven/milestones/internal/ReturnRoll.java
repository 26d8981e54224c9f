package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.Children;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.platform.SchoolYear;

/** Of whom a school's return tells, and what of each counts there. Call inside a transaction. */
@Component
class ReturnRoll {

    private final DecisionRun run;
    private final StandardsEvaluation evaluation;
    private final DecisionStore decisions;
    private final Children children;

    ReturnRoll(DecisionRun run, StandardsEvaluation evaluation, DecisionStore decisions, Children children) {
        this.run = run;
        this.evaluation = evaluation;
        this.decisions = decisions;
        this.children = children;
    }

    /** See {@link StandardsEvaluation#rollDay}. */
    Optional<LocalDate> day(SchoolYear year, LocalDate asOf) {
        return evaluation.rollDay(year, asOf);
    }

    /**
     * What a school's return tells of.
     *
     * @param counts whether how the child stands counts in this school's return: it does at the school where the child was
     *     on the day of the decision point, for standards without one (or before it) where the child is now
     * @param own whether this school decided about it; what was decided, and what was started, counts where it was
     * @param here whether the child is on the school's roll, so that an open decision is the school's to make
     */
    record Told(Finding finding, boolean counts, boolean own, boolean here) {}

    /**
     * Everything that is the school's to tell: of whoever is on its roll, was on it on the day of a decision point, or was
     * decided about by it. A child who moves counts once for each standard.
     */
    List<Told> toldBy(long school, SchoolYear year, LocalDate asOf, Framework framework) {
        LocalDate day = day(year, asOf).orElse(null);
        if (day == null) {
            return List.of();
        }
        Map<Integer, Child> here = byId(children.onRoll(school, day));
        Map<LocalDate, Set<Integer>> then = new HashMap<>();
        Map<Integer, Child> all = new HashMap<>();
        for (LocalDate point : run.decisionPoints(framework.triggers(), year)) {
            if (!point.isAfter(day)) {
                Map<Integer, Child> onThatDay = byId(children.onRoll(school, point));
                all.putAll(onThatDay);
                then.put(point, onThatDay.keySet());
            }
        }
        var records = children.records();
        List<ChildId> decided = decisions.decidedAt(school, year).stream()
                .map(id -> records.kept(new ChildId(id)))
                .distinct()
                .toList();
        children.find(decided, day).forEach((id, child) -> all.put(id.value(), child));
        all.putAll(here);
        var places = new Places(school, here, then, elsewhere(here, then, school));
        return run.of(all, year, asOf, framework, Rule.class).stream()
                .map(each -> told(each, places, year))
                .filter(each -> each.counts() || each.own() || each.here())
                .toList();
    }

    /** @param then who was on the school's roll on each decision point @param elsewhere who was at another school then */
    private record Places(
            long school,
            Map<Integer, Child> here,
            Map<LocalDate, Set<Integer>> then,
            Map<LocalDate, Set<Integer>> elsewhere) {}

    private Told told(Finding each, Places places, SchoolYear year) {
        int child = each.child().id().value();
        boolean here = places.here().containsKey(child);
        boolean counts = run.decisionPoint(each.trigger(), year)
                .filter(places.then()::containsKey)
                .map(point -> places.then().getOrDefault(point, Set.of()).contains(child)
                        || (here
                                && !places.elsewhere()
                                        .getOrDefault(point, Set.of())
                                        .contains(child)))
                .orElse(here);
        boolean own = each.decision()
                .filter(decision -> decision.schoolId() == places.school())
                .isPresent();
        return new Told(each, counts, own, here);
    }

    /** Of those who are here now and were not on a decision point, who was at another school of the partnership on it. */
    private Map<LocalDate, Set<Integer>> elsewhere(
            Map<Integer, Child> here, Map<LocalDate, Set<Integer>> then, long school) {
        Map<LocalDate, Set<Integer>> elsewhere = new HashMap<>();
        then.forEach((point, onThatDay) -> {
            List<ChildId> came = here.values().stream()
                    .map(Child::id)
                    .filter(id -> !onThatDay.contains(id.value()))
                    .toList();
            Map<ChildId, Set<Long>> since = children.schoolsOf(came, point);
            elsewhere.put(
                    point,
                    children.find(came, point).values().stream()
                            .filter(each -> each.schoolId() != school
                                    && !each.entryDate().isAfter(point)
                                    && since.getOrDefault(each.id(), Set.of()).contains(each.schoolId()))
                            .map(each -> each.id().value())
                            .collect(Collectors.toSet()));
        });
        return elsewhere;
    }

    private static Map<Integer, Child> byId(List<Child> all) {
        Map<Integer, Child> byId = new HashMap<>();
        all.forEach(each -> byId.put(each.id().value(), each));
        return byId;
    }
}
