package uk.haven.partnership;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The bodies that work with the schools; not personal data, so everyone reads them. Who may change them is for the caller
 * to check. Call inside a transaction.
 */
public interface Agencies {

    /** All of them, by name. */
    List<Agency> all();

    Optional<Agency> find(UUID publicId);

    /** Adds one, and records that in the audit; empty when another has the name. */
    Optional<Agency> add(String name, AgencyKind kind);

    /**
     * Gives it another name or kind, and records that in the audit.
     *
     * @param version the one that was on the page
     */
    Changed change(Agency was, int version, String name, AgencyKind kind);

    /** What came of a change. */
    enum Changed {
        DONE,
        /** Another agency has the name. */
        NAME_TAKEN,
        /** Somebody else changed it first. */
        OVERTAKEN
    }
}
