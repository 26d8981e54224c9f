package uk.haven.support;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Those who support children, as far as the viewer may see them. Key workers of the schools come from {@code staff.csv} by
 * themselves. Call inside a transaction.
 */
public interface Workers {

    /** Workers of the school who are active on the date, by name. */
    List<Worker> at(long schoolId, LocalDate date);

    /** Workers of the agencies at which the viewer works who are active on the date, by name; empty for anyone else. */
    List<Worker> ofMyAgencies(LocalDate date);

    /** Every worker whom the viewer may see, by name, also those who have left. */
    List<Worker> all();

    Optional<Worker> find(UUID publicId);

    Map<Long, Worker> find(Collection<Long> ids);

    /** The workers that the account is: one at each place where its person works. */
    List<Worker> ofAccount(long accountId);

    /** The viewer, written down as a worker of the agency where they hold a role, from the day on. */
    Worker addOwn(long agencyId, LocalDate from);

    /** Adds a worker of an agency. @param role in words */
    Worker addAtAgency(long agencyId, String name, String role, LocalDate from);

    /** Says that the worker signs in with this account; takes the account from whoever had it at that place. */
    void link(long workerId, long accountId);
}
