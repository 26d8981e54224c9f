package uk.haven.support.internal.programme;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.platform.ui.Words;
import uk.haven.support.Intervention;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.domain.programme.Concern;
import uk.haven.support.domain.work.Occasion;
import uk.haven.support.internal.WorkSource;
import uk.haven.support.internal.programme.ProgrammeOverview.Seen;

/** What programmes ask of those who lead them. */
@Component
@Order(30)
class ProgrammeWork implements WorkSource {

    private final ProgrammeOverview overview;
    private final ProgrammeStore store;
    private final Interventions interventions;

    ProgrammeWork(ProgrammeOverview overview, ProgrammeStore store, Interventions interventions) {
        this.overview = overview;
        this.store = store;
        this.interventions = interventions;
    }

    @Override
    public List<WorkItem> work(Viewer.Person viewer, List<Worker> me, LocalDate date) {
        var items = new ArrayList<WorkItem>();
        if (!me.isEmpty()) {
            var led = interventions.ledBy(me.stream().map(Worker::id).toList()).stream()
                    .filter(each -> !each.beganOn().isAfter(date))
                    .toList();
            overview.of(led, date).stream()
                    .filter(each -> each.child().isPresent())
                    .forEach(each -> ask(each, date, items));
        }
        return items;
    }

    /** The sessions: reviews and planned ends are the pieces of support's own dates. */
    @Override
    public List<Planned> planned(Viewer.Person viewer, List<Worker> me, LocalDate from, LocalDate to) {
        if (me.isEmpty()) {
            return List.of();
        }
        Map<Long, Intervention> led = interventions
                .ledBy(me.stream().map(Worker::id).toList())
                .stream()
                .collect(Collectors.toMap(Intervention::id, Function.identity()));
        return store.plannedSessions(led.keySet(), from, to).stream()
                .map(each -> new Planned(
                        each.on(),
                        Occasion.SESSION,
                        ProgrammeKind.PATH + "/"
                                + Objects.requireNonNull(led.get(each.programme()))
                                        .publicId() + "#" + each.on()))
                .toList();
    }

    private static void ask(Seen each, LocalDate date, List<WorkItem> items) {
        var of = each.intervention();
        String path = ProgrammeKind.PATH + "/" + of.publicId();
        if (each.met()) {
            items.add(item(
                    Bucket.MET,
                    each.stands().flatMap(stands -> stands.metOn()).orElse(date),
                    each,
                    "exit criteria met: think of a step down",
                    "Step down",
                    path + "/end"));
        }
        of.nextOn()
                .filter(next -> !next.isAfter(date))
                .ifPresent(next -> items.add(item(
                        next.isBefore(date) ? Bucket.OVERDUE : Bucket.DUE,
                        next,
                        each,
                        "review is due",
                        "Review",
                        path + "#write")));
        if (each.concerns().contains(Concern.OVERDUE)) {
            items.add(item(
                    Bucket.OVERDUE,
                    of.plannedUntil().orElse(date),
                    each,
                    "past its planned end, and no review since",
                    "Review or end",
                    path + "#write"));
        }
        each.brief()
                .planned()
                .filter(on -> !on.isAfter(date))
                .ifPresent(on -> items.add(item(
                        on.isBefore(date) ? Bucket.OVERDUE : Bucket.DUE,
                        on,
                        each,
                        on.isBefore(date)
                                ? "the session of " + Words.shortDate(on) + " is not logged"
                                : "a session is planned today",
                        "Log it",
                        path + "#log")));
        if (each.concerns().contains(Concern.DRIFTING)) {
            items.add(item(
                    Bucket.DUE,
                    each.brief().lastSession().orElse(of.beganOn()),
                    each,
                    "drifting: no session, or nothing has come closer, for weeks",
                    "Look",
                    path));
        }
    }

    private static WorkItem item(Bucket bucket, LocalDate due, Seen of, String words, String action, String path) {
        return new WorkItem(
                bucket, due, of.who(), of.intervention().title() + ": " + words, action, path, bucket != Bucket.MET);
    }
}
