package uk.haven.support.web.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Words;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.nurture.NurtureGroup;

/** What is said of a group, as facts. Call inside a transaction. */
@Component
class GroupFacts {

    private final Workers workers;

    GroupFacts(Workers workers) {
        this.workers = workers;
    }

    List<SummaryRow> of(NurtureGroup group) {
        NurtureGroup.Plan plan = group.plan();
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Name", plan.name()));
        rows.add(SummaryRow.of("Places", String.valueOf(plan.places())));
        rows.add(SummaryRow.of("Adults", adults(plan)));
        rows.add(SummaryRow.of(
                "Overseen by",
                plan.overseer().isEmpty()
                        ? "Nobody yet"
                        : plan.overseer()
                                + plan.overseenSince()
                                        .map(day -> ", since " + Words.date(day))
                                        .orElse("")));
        rows.add(SummaryRow.of("Meets", plan.pattern().words()));
        if (!plan.room().isEmpty()) {
            rows.add(SummaryRow.of("Room", plan.room()));
        }
        rows.add(SummaryRow.of(
                "Open",
                "from " + Words.date(plan.opensOn())
                        + plan.closesOn().map(day -> " to " + Words.date(day)).orElse("")));
        if (!plan.notes().isEmpty()) {
            rows.add(SummaryRow.of("Notes", plan.notes()));
        }
        return rows;
    }

    private String adults(NurtureGroup.Plan plan) {
        if (plan.adults().isEmpty()) {
            return "Nobody yet";
        }
        Map<Long, Worker> known = workers.find(
                plan.adults().stream().map(NurtureGroup.Adult::workerId).toList());
        return plan.adults().stream()
                .map(each -> {
                    Worker worker = known.get(each.workerId());
                    return (worker == null ? "Somebody who left" : worker.described())
                            + (each.teacher() ? " (teacher)" : "");
                })
                .collect(Collectors.joining("; "));
    }
}
