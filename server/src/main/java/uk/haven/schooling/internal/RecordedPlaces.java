package uk.haven.schooling.internal;

import java.time.LocalDate;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.children.Child;
import uk.haven.children.Children;
import uk.haven.schooling.Destination;
import uk.haven.schooling.Destinations;

/** See {@link Destinations}. */
@Component
class RecordedPlaces implements Destinations {

    private final PlaceStore store;
    private final Children children;
    private final Audit audit;

    RecordedPlaces(PlaceStore store, Children children, Audit audit) {
        this.store = store;
        this.children = children;
        this.audit = audit;
    }

    @Override
    public void record(Child child, LocalDate on, Destination destination) {
        int id = child.id().value();
        store.supersede(children.records().of(id), on);
        store.insert(
                id,
                child.schoolId(),
                on,
                destination,
                Viewers.current().orElseThrow().accountId().orElse(0));
        audit.record(new Audit.Entry("destination.recorded", "child", String.valueOf(id), destination.name()));
    }
}
