package uk.haven.access;

import java.util.List;
import java.util.Optional;

/** Schools and agencies where a role can be held; implemented by the partnership module, which knows them. */
public interface PlacesToWork {

    /** Schools of the partnership, by name. */
    List<Place> schools();

    /** Agencies of the partnership, by name. */
    List<Place> agencies();

    /** The school with this LAESTAB, {@code 850/2101}. */
    Optional<Place> schoolByLaestab(String laestab);

    /**
     * @param id {@code partnership.school.id} or {@code partnership.agency.id}
     * @param name as people say it
     */
    record Place(long id, String name) {}
}
