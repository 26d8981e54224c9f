package uk.haven.support.internal.family;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.children.Children;
import uk.haven.children.Families;
import uk.haven.children.Families.ClaimState;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.support.Interventions;
import uk.haven.support.Worker;
import uk.haven.support.internal.WorkSource;
import uk.haven.support.internal.family.FamilyOverview.Seen;

/** What families ask: the next contact, a question of another school, support that arrived with a child. */
@Component
@Order(60)
class FamilyWork implements WorkSource {

    private static final Set<Role> WORK = Set.of(Role.KEY_WORKER, Role.SENCO, Role.HEAD);

    private final FamilyOverview overview;
    private final Interventions interventions;
    private final Families families;
    private final Children children;
    private final Partnership partnership;

    FamilyWork(
            FamilyOverview overview,
            Interventions interventions,
            Families families,
            Children children,
            Partnership partnership) {
        this.overview = overview;
        this.interventions = interventions;
        this.families = families;
        this.children = children;
        this.partnership = partnership;
    }

    @Override
    public List<WorkItem> work(Viewer.Person viewer, List<Worker> me, LocalDate date) {
        var items = new ArrayList<WorkItem>();
        if (!me.isEmpty()) {
            overview.of(interventions.ledBy(me.stream().map(Worker::id).toList()), date)
                    .forEach(each -> next(each, date, items));
        }
        List<Long> schools = schools(viewer);
        if (!schools.isEmpty()) {
            overview.arrived(schools, date).forEach(each -> items.add(arrived(each)));
            asked(date, items);
        }
        return items;
    }

    static List<Long> schools(Viewer.Person viewer) {
        return viewer.memberships().stream()
                .filter(each -> WORK.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .sorted()
                .toList();
    }

    private static void next(Seen each, LocalDate date, List<WorkItem> items) {
        each.next()
                .filter(next -> !next.isAfter(date))
                .ifPresent(next -> items.add(new WorkItem(
                        next.isBefore(date) ? Bucket.OVERDUE : Bucket.DUE,
                        next,
                        each.who(),
                        each.first().title() + ": the next contact "
                                + (next.isBefore(date) ? "was due" : "is due today"),
                        "Log it",
                        path(each) + "#log",
                        true)));
    }

    /** At the part that holds the next date, so that My work says it once. */
    private static String path(Seen each) {
        return FamilySupportKind.PLANS + "/"
                + each.parts().stream()
                        .filter(part -> part.nextOn().isPresent())
                        .findFirst()
                        .orElse(each.first())
                        .publicId();
    }

    private WorkItem arrived(Seen each) {
        return new WorkItem(
                Bucket.NEW,
                each.children().get(each.first().child()) instanceof uk.haven.children.Child child
                        ? child.entryDate()
                        : each.first().beganOn(),
                each.who(),
                each.first().title() + ": came with the child from "
                        + school(each.plan().schoolId()),
                "Take it on",
                path(each),
                false);
    }

    private void asked(LocalDate date, List<WorkItem> items) {
        var open = families.claims().stream()
                .filter(each -> each.state() == ClaimState.OPEN && each.about().isPresent())
                .toList();
        var known = children.find(
                open.stream().flatMap(each -> each.about().stream()).distinct().toList(), date);
        for (var each : open) {
            var child = known.get(each.about().orElseThrow());
            if (child != null) {
                items.add(new WorkItem(
                        Bucket.DUE,
                        each.askedOn(),
                        child.name(),
                        school(each.askerId()) + " asks whether " + each.childName() + " is a brother or sister",
                        "Answer",
                        FamilySupportKind.PATH + "/links",
                        true));
            }
        }
    }

    private String school(long id) {
        return partnership.school(id).map(School::name).orElse("another school");
    }
}
