package uk.haven.support.web;

import java.util.Set;
import uk.haven.access.Role;

/**
 * A part of Support that has pages of its own, contributed by a kind as a Spring bean; shown in a row above each of them to
 * people who hold one of the roles.
 *
 * @param label "My work", "Referrals", "Programmes", "Nurture groups", "Families", "Workforce", "Services", "Continuum"
 * @param path where it leads, below {@code /support}
 * @param order position, ascending: My work 10, referrals 20, programmes 30, assessments 40, nurture 50, families 60,
 *     workforce 70, services 80, continuum 90
 */
public record SupportSection(String label, String path, int order, Set<Role> roles) {
    public SupportSection {
        roles = Set.copyOf(roles);
    }
}
