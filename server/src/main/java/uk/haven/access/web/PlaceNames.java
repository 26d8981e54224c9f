package uk.haven.access.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.access.PlacesToWork;
import uk.haven.access.PlacesToWork.Place;
import uk.haven.access.Viewer.Membership;

/** Schools and agencies to choose from, and what to call those chosen. */
public record PlaceNames(List<Place> schools, List<Place> agencies) {

    public PlaceNames {
        schools = List.copyOf(schools);
        agencies = List.copyOf(agencies);
    }

    static PlaceNames of(@Nullable PlacesToWork places) {
        return places == null
                ? new PlaceNames(List.of(), List.of())
                : new PlaceNames(places.schools(), places.agencies());
    }

    /** {@code SENCo or pastoral lead, Riders Infant School}. */
    public String describe(Membership held) {
        String role = held.role().label();
        if (held.schoolId().isPresent()) {
            return role + ", " + name(schools, held.schoolId().get(), "school");
        }
        if (held.agencyId().isPresent()) {
            return role + ", " + name(agencies, held.agencyId().get(), "agency");
        }
        return role;
    }

    private static String name(List<Place> places, long id, String kind) {
        return places.stream()
                .filter(place -> place.id() == id)
                .map(Place::name)
                .findFirst()
                .orElse(kind + " " + id);
    }
}
