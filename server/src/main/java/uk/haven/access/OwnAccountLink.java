package uk.haven.access;

import java.util.Set;

/**
 * A page of settings of one's own, contributed by a module as a Spring bean; named on "Your account" to people who hold
 * one of the roles.
 *
 * @param label "Calendar and notices"
 * @param path below {@code /account}
 */
public record OwnAccountLink(String label, String path, Set<Role> roles) {
    public OwnAccountLink {
        roles = Set.copyOf(roles);
    }
}
