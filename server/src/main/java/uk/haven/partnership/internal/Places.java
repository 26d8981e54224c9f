package uk.haven.partnership.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import uk.haven.access.PlacesToWork;
import uk.haven.partnership.Partnership;

@Component
class Places implements PlacesToWork {

    private final Partnership partnership;
    private final AgencyStore agencies;

    Places(Partnership partnership, AgencyStore agencies) {
        this.partnership = partnership;
        this.agencies = agencies;
    }

    @Override
    public List<Place> schools() {
        return partnership.schools().stream()
                .map(school -> new Place(school.id(), school.name()))
                .sorted(Comparator.comparing(Place::name))
                .toList();
    }

    @Override
    public List<Place> agencies() {
        return agencies.all().stream()
                .map(agency -> new Place(agency.id(), agency.name()))
                .toList();
    }

    @Override
    public Optional<Place> schoolByLaestab(String laestab) {
        return partnership.schoolByLaestab(laestab).map(school -> new Place(school.id(), school.name()));
    }
}
