package uk.haven.directory;

import java.util.List;
import uk.haven.platform.Problem;

/**
 * Adds, changes and closes services, each with its audit. Who may is for the caller to check. Call inside a transaction.
 */
public interface CatalogueEditor {

    /** What is wrong with what is said of a service, at its fields; nothing when it may be kept. */
    List<Problem> problems(ServiceDraft draft);

    /** Adds a service under a code made from its name. */
    Service add(ServiceDraft draft);

    /**
     * Changes it; a service that is closed takes no more referrals, and those that are open go on.
     *
     * @param version the one that was on the page
     * @return false when somebody else changed it first
     */
    boolean change(Service was, int version, ServiceDraft draft);
}
