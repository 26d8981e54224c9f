package uk.haven.access;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person who can sign in.
 *
 * @param id {@code access.account.id}
 * @param publicId identity in addresses of pages
 * @param secondFactor whether an authenticator app is set up
 * @param passwordSet whether the person has chosen a password
 * @param lastSeen last request of any session still held, or null
 */
public record Account(
        long id,
        UUID publicId,
        String email,
        String name,
        boolean enabled,
        boolean passwordSet,
        boolean secondFactor,
        @Nullable Instant lastSeen,
        List<HeldRole> roles) {

    public Account {
        roles = List.copyOf(roles);
    }

    /** The person with the roles held on the day, for work that is done on their behalf. */
    public Viewer.Person viewerOn(LocalDate day) {
        return new Viewer.Person(
                id,
                name,
                roles.stream()
                        .filter(role -> role.holdsOn(day))
                        .map(HeldRole::membership)
                        .toList());
    }

    /**
     * A role with its dates.
     *
     * @param id {@code access.membership.id}
     * @param until last day, or null while it lasts
     */
    public record HeldRole(
            long id,
            Viewer.Membership membership,
            LocalDate from,
            @Nullable LocalDate until) {

        public boolean holdsOn(LocalDate date) {
            return !from.isAfter(date) && (until == null || !until.isBefore(date));
        }
    }
}
