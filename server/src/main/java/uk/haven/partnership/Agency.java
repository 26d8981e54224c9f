package uk.haven.partnership;

import java.util.UUID;

/**
 * A body that works with the schools.
 *
 * @param id {@code partnership.agency.id}
 * @param publicId key used in addresses of pages
 * @param name up to 200 characters, nobody else's
 * @param version counts edits
 */
public record Agency(long id, UUID publicId, String name, AgencyKind kind, int version) {

    public static final int LONGEST_NAME = 200;
}
