package uk.haven.directory.internal;

import jakarta.annotation.PostConstruct;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import uk.haven.directory.Service;
import uk.haven.directory.Services;
import uk.haven.platform.YearGroup;
import uk.haven.platform.database.FirstData;

/** The catalogue as it stands. */
@org.springframework.stereotype.Service
class Catalogue implements Services {

    private final ServiceStore store;
    private final FirstData first;

    Catalogue(ServiceStore store, FirstData first) {
        this.store = store;
        this.first = first;
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
}
