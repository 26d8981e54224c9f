package uk.haven.support.internal.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.support.Worker;
import uk.haven.support.domain.family.FamilyKind;
import uk.haven.support.internal.WorkSource;
import uk.haven.support.internal.work.Arrivals.Arrived;

/** Support that came with a child asks whoever leads at the school who takes it on; families ask for theirs themselves. */
@Component
@Order(70)
class ArrivalWork implements WorkSource {

    static final String PATH = "/support/arrived";

    private static final Set<Role> LEADS = Set.of(Role.SENCO, Role.HEAD);

    private final Arrivals arrivals;
    private final Partnership partnership;

    ArrivalWork(Arrivals arrivals, Partnership partnership) {
        this.arrivals = arrivals;
        this.partnership = partnership;
    }

    @Override
    public List<WorkItem> work(Viewer.Person viewer, List<Worker> me, LocalDate date) {
        List<Long> schools = viewer.memberships().stream()
                .filter(each -> LEADS.contains(each.role()))
                .flatMap(each -> each.schoolId().stream())
                .distinct()
                .toList();
        return arrivals.at(schools, date).stream()
                .filter(each -> FamilyKind.of(each.of().kind()).isEmpty())
                .map(this::item)
                .toList();
    }

    private WorkItem item(Arrived each) {
        return new WorkItem(
                Bucket.NEW,
                each.child().entryDate(),
                each.child().name(),
                each.of().title() + ": came with the child from "
                        + partnership
                                .school(each.of().schoolId())
                                .map(School::name)
                                .orElse("another school")
                        + ", and nobody here leads it",
                "Take it on",
                PATH,
                false);
    }
}
