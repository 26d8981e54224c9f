package uk.haven.milestones.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import uk.haven.milestones.domain.Framework;
import uk.haven.milestones.domain.Milestone;
import uk.haven.milestones.domain.Rule;
import uk.haven.milestones.domain.Status;
import uk.haven.milestones.domain.Thresholds;
import uk.haven.milestones.internal.DecisionRun;
import uk.haven.milestones.internal.DecisionRun.Finding;
import uk.haven.milestones.internal.Entitlements;
import uk.haven.partnership.School;
import uk.haven.platform.Problem;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Table;

/** How many would be below at another threshold, before anything is decided. Nothing is kept. */
@Component
class WhatIfs {

    private final SchoolsAtHand places;
    private final DecisionRun run;
    private final Entitlements entitlements;

    WhatIfs(SchoolsAtHand places, DecisionRun run, Entitlements entitlements) {
        this.places = places;
        this.run = run;
        this.entitlements = entitlements;
    }

    /** Null unless one standard is chosen. */
    RunPage.@Nullable WhatIf of(RunPages.Shown shown) {
        LocalDate asOf = places.when().asOf();
        Framework framework = run.framework(shown.year(), asOf);
        Milestone chosen = framework.find(shown.query().trigger()).orElse(null);
        if (chosen == null || !(chosen.rule() instanceof Rule rule) || !Thresholds.turns(rule)) {
            return null;
        }
        String at = shown.answers().text("at").strip();
        Field field = Field.of("at", "What if another standard were asked?")
                .withHint("It is " + Thresholds.of(rule) + " now. Nothing is changed by looking.")
                .withValue(at);
        if (at.isEmpty()) {
            return new RunPage.WhatIf(field, null);
        }
        Framework other = framework.asking(Map.of(chosen.code(), at));
        if (!entitlements.problems(other).isEmpty()) {
            return new RunPage.WhatIf(
                    field.withProblems(List.of(Problem.of(
                            "at",
                            "WHAT-IF-UNREADABLE",
                            "“" + at + "” is no result of this kind",
                            "Write it like " + Thresholds.of(rule)))),
                    null);
        }
        List<Finding> then = run.of(shown.chosen().stream().map(School::id).toList(), shown.year(), asOf, other);
        return new RunPage.WhatIf(field, table(chosen, rule, other, shown.findings(), then));
    }

    private static Table table(
            Milestone chosen, Rule now, Framework other, List<Finding> findings, List<Finding> then) {
        Milestone turned = other.find(chosen.code()).orElseThrow();
        var rows = new ArrayList<Table.Row>();
        rows.add(row("Now, " + Thresholds.of(now), chosen, findings));
        if (turned.rule() instanceof Rule rule) {
            rows.add(row("At " + Thresholds.of(rule), turned, then));
        }
        return new Table(
                "What would change",
                List.of(
                        Table.Column.text("Standard"),
                        Table.Column.figure("Below"),
                        Table.Column.figure("No result"),
                        Table.Column.figure("Met")),
                rows);
    }

    private static Table.Row row(String label, Milestone trigger, List<Finding> findings) {
        return Table.Row.of(
                Table.Cell.of(label),
                count(trigger, findings, Status.BELOW),
                count(trigger, findings, Status.MISSING),
                count(trigger, findings, Status.MET));
    }

    private static Table.Cell count(Milestone trigger, List<Finding> findings, Status status) {
        return Table.Cell.figure(findings.stream()
                .filter(each -> each.trigger().code().equals(trigger.code())
                        && each.reading().status() == status)
                .count());
    }
}
