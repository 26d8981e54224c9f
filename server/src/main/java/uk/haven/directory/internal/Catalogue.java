package uk.haven.directory.internal;

import jakarta.annotation.PostConstruct;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import uk.haven.audit.Audit;
import uk.haven.directory.CatalogueEditor;
import uk.haven.directory.Service;
import uk.haven.directory.ServiceDraft;
import uk.haven.directory.Services;
import uk.haven.directory.domain.ServiceRules;
import uk.haven.platform.Problem;
import uk.haven.platform.YearGroup;
import uk.haven.platform.database.FirstData;

/** The catalogue as it stands. */
@org.springframework.stereotype.Service
class Catalogue implements Services, CatalogueEditor {

    private final ServiceStore store;
    private final FirstData first;
    private final Audit audit;

    Catalogue(ServiceStore store, FirstData first, Audit audit) {
        this.store = store;
        this.first = first;
        this.audit = audit;
    }

    @PostConstruct
    void first() {
        first.write(() -> {
            if (store.isEmpty()) {
                FirstServices.read().forEach(store::insert);
            }
        });
    }

    @Override
    public List<Service> all() {
        return store.all();
    }

    @Override
    public Optional<Service> find(long id) {
        return store.all().stream().filter(each -> each.id() == id).findFirst();
    }

    @Override
    public Optional<Service> find(UUID publicId) {
        return store.all().stream()
                .filter(each -> each.publicId().equals(publicId))
                .findFirst();
    }

    @Override
    public Optional<Service> ofCode(String code) {
        return store.all().stream().filter(each -> each.code().equals(code)).findFirst();
    }

    @Override
    public List<Service> suggested(int level, Optional<YearGroup> year) {
        return store.all().stream()
                .filter(each -> each.open()
                        && each.fits(year)
                        && IntStream.rangeClosed(1, level).anyMatch(each.levels()::contains))
                .sorted(Comparator.comparing((Service each) -> !each.levels().contains(level))
                        .thenComparing(Service::name))
                .toList();
    }

    @Override
    public List<Problem> problems(ServiceDraft draft) {
        return ServiceRules.problems(draft);
    }

    @Override
    public Service add(ServiceDraft draft) {
        String wanted = ServiceRules.codeOf(draft.name());
        Set<String> taken = store.all().stream().map(Service::code).collect(Collectors.toSet());
        String code = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? wanted : wanted + "-" + number)
                .filter(each -> !taken.contains(each))
                .findFirst()
                .orElseThrow();
        store.insert(code, draft);
        Service added = ofCode(code).orElseThrow();
        record("service.added", added);
        return added;
    }

    @Override
    public boolean change(Service was, int version, ServiceDraft draft) {
        boolean done = store.change(was.id(), version, draft);
        if (done) {
            record(was.open() && !draft.open() ? "service.closed" : "service.changed", was);
        }
        return done;
    }

    private void record(String action, Service of) {
        audit.record(new Audit.Entry(action, "service", String.valueOf(of.id()), of.code()));
    }
}
