package uk.haven.children.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Children;
import uk.haven.children.Enrolment;
import uk.haven.children.RollIndex;

@Service
class ChildrenOfThePartnership implements Children {

    private final ChildStore store;
    private final Roll roll;

    ChildrenOfThePartnership(ChildStore store, Roll roll) {
        this.store = store;
        this.roll = roll;
    }

    @Override
    public List<Child> onRoll(LocalDate date) {
        return store.onRoll(date);
    }

    @Override
    public List<Child> onRoll(long schoolId, LocalDate date) {
        return store.onRoll(schoolId, date);
    }

    @Override
    public List<Child> onRoll(long schoolId, LocalDate first, LocalDate last) {
        return store.onRoll(schoolId, first, last);
    }

    @Override
    public Set<ChildId> latestHere(Collection<ChildId> ids) {
        return ids.isEmpty() ? Set.of() : store.latestHere(ids);
    }

    @Override
    public Optional<Child> find(UUID publicId, LocalDate date) {
        return store.find(publicId, date);
    }

    @Override
    public Optional<Child> find(ChildId id, LocalDate date) {
        return store.find(List.of(id), date).stream().findFirst();
    }

    @Override
    public Map<ChildId, Child> find(Collection<ChildId> ids, LocalDate date) {
        Map<ChildId, Child> found = new LinkedHashMap<>();
        if (!ids.isEmpty()) {
            store.find(ids, date).forEach(child -> found.put(child.id(), child));
        }
        return found;
    }

    @Override
    public List<Enrolment> enrolments(ChildId child) {
        return store.enrolments(child);
    }

    @Override
    public Map<ChildId, Set<Long>> schoolsOf(Collection<ChildId> ids, LocalDate since) {
        return store.schoolsOf(ids, since);
    }

    @Override
    public ChildRecords records() {
        return store.records();
    }

    @Override
    public RollIndex rollIndex() {
        return roll.index();
    }
}
