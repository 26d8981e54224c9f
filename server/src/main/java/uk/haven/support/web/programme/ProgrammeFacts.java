package uk.haven.support.web.programme;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.programme.Programme;
import uk.haven.support.internal.programme.Programme.Target;

/** A programme's plan in words. */
@Component
class ProgrammeFacts {

    private final Workers workers;
    private final Interventions interventions;
    private final SupportKinds kinds;

    ProgrammeFacts(Workers workers, Interventions interventions, SupportKinds kinds) {
        this.workers = workers;
        this.interventions = interventions;
        this.kinds = kinds;
    }

    List<SummaryRow> plan(Intervention of, Programme programme, List<Target> targets) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Kind", programme.type().label()));
        rows.add(SummaryRow.of("Name", of.title()));
        if (programme.startedFrom().isPresent()) {
            interventions.find(List.of(programme.startedFrom().getAsLong())).values().stream()
                    .map(this::origin)
                    .forEach(rows::add);
        }
        rows.add(SummaryRow.of(
                "In the way",
                programme.barriers().isEmpty()
                        ? "not said"
                        : programme.barriers().stream()
                                .sorted(Comparator.naturalOrder())
                                .map(Barrier::label)
                                .collect(Collectors.joining(", "))));
        rows.add(SummaryRow.of("For", programme.aim().isEmpty() ? "not said" : programme.aim()));
        rows.add(SummaryRow.of(
                "Lasts",
                Words.date(of.beganOn())
                        + of.endedOn()
                                .map(end -> " to " + Words.date(end))
                                .orElseGet(() -> of.plannedUntil()
                                        .map(until -> ", planned until " + Words.date(until))
                                        .orElse(", with no end planned"))));
        rows.add(SummaryRow.of("May end when", capital(programme.exit().inWords())));
        rows.add(SummaryRow.of("Led by", leader(of)));
        rows.add(SummaryRow.of("On the continuum", of.continuum().label()));
        rows.add(SummaryRow.of("Sessions", sessions(programme)));
        of.nextOn().ifPresent(next -> rows.add(SummaryRow.of("Next review", Words.date(next))));
        programme
                .cost()
                .ifPresent(cost -> rows.add(
                        SummaryRow.of("Cost", "£" + cost.toPlainString() + " for one " + programme.costPer())));
        if (!targets.isEmpty()) {
            rows.add(SummaryRow.of("Targets", Words.count(targets.size(), "target", "targets")));
        }
        rows.add(SummaryRow.of("Last edited", "by " + programme.editedBy() + ", " + Words.time(programme.editedAt())));
        return rows;
    }

    private SummaryRow origin(Intervention referral) {
        SummaryRow row = SummaryRow.of("Started from", "Referral: " + referral.title());
        return kinds.path(referral).map(path -> row.action("Look", path)).orElse(row);
    }

    private String leader(Intervention of) {
        return of.workerId().isEmpty()
                ? "nobody yet"
                : workers.find(List.of(of.workerId().getAsLong())).values().stream()
                        .map(Worker::described)
                        .findFirst()
                        .orElse("somebody of another place");
    }

    private static String sessions(Programme programme) {
        String minutes = programme.pattern().minutes() + " minutes";
        return programme.pattern().days().isEmpty()
                ? minutes + " each, as they come"
                : minutes + " on "
                        + programme.pattern().days().stream()
                                .sorted()
                                .map(day -> day.getDisplayName(java.time.format.TextStyle.FULL, Locale.UK))
                                .collect(Collectors.joining(", "));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
