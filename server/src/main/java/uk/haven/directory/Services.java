package uk.haven.directory;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import uk.haven.platform.YearGroup;

/** The catalogue of services. Public knowledge: everyone sees all of it. Call inside a transaction. */
public interface Services {

    /** All of them by name, closed ones too. */
    List<Service> all();

    Optional<Service> find(long id);

    Optional<Service> find(UUID publicId);

    /** By its stable code. */
    Optional<Service> ofCode(String code);

    /**
     * Open services to think of for a child at this level (1–3) in this year group: those of the level and of the levels
     * below it, the level's own first, then by name.
     */
    List<Service> suggested(int level, Optional<YearGroup> year);
}
