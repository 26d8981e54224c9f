package uk.haven.support.web;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.children.Child;
import uk.haven.children.ChildPanel;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.Fragments;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.Workers;
import uk.haven.support.internal.SupportKinds;
import uk.haven.support.internal.ToldToFew;

/** Everything that is done for a child, on its page and in its story. */
@Component
class SupportPanel implements ChildPanel {

    private final Interventions interventions;
    private final Workers workers;
    private final SupportKinds kinds;
    private final Fragments fragments;

    SupportPanel(Interventions interventions, Workers workers, SupportKinds kinds, Fragments fragments) {
        this.interventions = interventions;
        this.workers = workers;
        this.kinds = kinds;
        this.fragments = fragments;
    }

    @Override
    public String anchor() {
        return "doing";
    }

    @Override
    public String heading() {
        return "What we are doing";
    }

    @Override
    public int order() {
        return 21;
    }

    @Override
    public Optional<Content> render(Child child, LocalDate asOf) {
        List<Intervention> held = interventions.of(child.id()).stream()
                .filter(each -> !each.beganOn().isAfter(asOf))
                .toList();
        var starts = kinds.starts(child).stream()
                .map(each -> new SupportPanelPage.Start(each.label(), each.path()))
                .toList();
        if (held.isEmpty() && starts.isEmpty()) {
            return Optional.empty();
        }
        Map<Long, Worker> known = workers.find(held.stream()
                .filter(each -> each.workerId().isPresent())
                .map(each -> each.workerId().getAsLong())
                .distinct()
                .toList());
        Map<Long, String> progress =
                kinds.progress(held.stream().filter(each -> each.activeOn(asOf)).toList(), asOf);
        var now = new ArrayList<SupportPanelPage.Row>();
        var before = new ArrayList<SupportPanelPage.Row>();
        for (Intervention each : held) {
            (each.activeOn(asOf) ? now : before)
                    .add(
                            ToldToFew.hides(each, child.schoolId())
                                    ? new SupportPanelPage.Row(
                                            "", ToldToFew.UNNAMED, "", facts(each, Map.of(), asOf), "")
                                    : new SupportPanelPage.Row(
                                            each.kind().label(),
                                            each.title(),
                                            kinds.path(each).orElse(""),
                                            facts(each, known, asOf),
                                            progress.getOrDefault(each.id(), "")));
        }
        return Optional.of(fragments.of("support/panel.jte", new SupportPanelPage(now, before, starts)));
    }

    private static String facts(Intervention each, Map<Long, Worker> known, LocalDate asOf) {
        var facts = new ArrayList<String>();
        if (each.workerId().isPresent() && known.get(each.workerId().getAsLong()) instanceof Worker worker) {
            facts.add(worker.described());
        }
        if (each.activeOn(asOf)) {
            facts.add("since " + Words.date(each.beganOn()));
            each.plannedUntil()
                    .ifPresent(until -> facts.add(
                            (until.isBefore(asOf) ? "was to end on " : "planned until ") + Words.date(until)));
        } else {
            facts.add(Words.date(each.beganOn()) + " to "
                    + each.endedOn().map(Words::date).orElse("now"));
            each.outcome().ifPresent(outcome -> facts.add(outcome.label()));
        }
        return String.join(" · ", facts);
    }

    @Override
    public List<StoryEntry> story(Child child, LocalDate asOf) {
        return kinds
                .story(interventions.of(child.id()).stream()
                        .filter(each -> !ToldToFew.hides(each, child.schoolId()))
                        .toList())
                .stream()
                .filter(each -> !each.on().isAfter(asOf))
                .map(each -> new StoryEntry(each.on(), "Support", each.what(), each.more()))
                .toList();
    }
}
