package uk.haven.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who is looking. The database decides from its own tables what the viewer may see; the roles here only choose pages,
 * navigation and wording.
 */
public sealed interface Viewer {

    String name();

    /** The account, or empty for batch work. */
    OptionalLong accountId();

    /** A signed-in person. */
    record Person(long id, String name, List<Membership> memberships) implements Viewer {
        public Person {
            memberships = List.copyOf(memberships);
        }

        @Override
        public OptionalLong accountId() {
            return OptionalLong.of(id);
        }

        public boolean has(Role role) {
            return memberships.stream().anyMatch(membership -> membership.role() == role);
        }

        public boolean hasAny(Collection<Role> roles) {
            return memberships.stream().anyMatch(membership -> roles.contains(membership.role()));
        }

        /** Whether the role is held at the school (its {@code partnership.school.id}). */
        public boolean hasAt(Role role, long schoolId) {
            return memberships.stream()
                    .anyMatch(m -> m.role() == role
                            && m.schoolId().isPresent()
                            && m.schoolId().get() == schoolId);
        }

        /** Ids of the schools at which any role is held. */
        public Set<Long> schoolIds() {
            return memberships.stream().flatMap(m -> m.schoolId().stream()).collect(Collectors.toUnmodifiableSet());
        }
    }

    /** Named batch work, such as {@code screening}; every such run is audited. Sees every child. */
    record System(String name) implements Viewer {
        @Override
        public OptionalLong accountId() {
            return OptionalLong.empty();
        }
    }

    /**
     * One role held somewhere.
     *
     * @param schoolId {@code partnership.school.id} for a role held at a school
     * @param agencyId {@code partnership.agency.id} for a role held at an agency
     */
    record Membership(Role role, Optional<Long> schoolId, Optional<Long> agencyId) {}
}
