package uk.haven.partnership.internal;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.haven.audit.Audit;
import uk.haven.partnership.Agencies;
import uk.haven.partnership.Agency;
import uk.haven.partnership.AgencyKind;

/** See {@link Agencies}. */
@Service
class HeldAgencies implements Agencies {

    private final AgencyStore store;
    private final Audit audit;

    HeldAgencies(AgencyStore store, Audit audit) {
        this.store = store;
        this.audit = audit;
    }

    @Override
    public List<Agency> all() {
        return store.all();
    }

    @Override
    public Optional<Agency> find(UUID publicId) {
        return store.all().stream()
                .filter(each -> each.publicId().equals(publicId))
                .findFirst();
    }

    @Override
    public Optional<Agency> add(String name, AgencyKind kind) {
        Optional<Agency> added = store.insert(name.strip(), kind);
        added.ifPresent(each -> record("agency.added", each.id()));
        return added;
    }

    @Override
    public Changed change(Agency was, int version, String name, AgencyKind kind) {
        if (store.taken(name.strip(), was.id())) {
            return Changed.NAME_TAKEN;
        }
        if (!store.change(was.id(), version, name.strip(), kind)) {
            return Changed.OVERTAKEN;
        }
        record("agency.changed", was.id());
        return Changed.DONE;
    }

    private void record(String action, long id) {
        audit.record(new Audit.Entry(action, "agency", String.valueOf(id), ""));
    }
}
