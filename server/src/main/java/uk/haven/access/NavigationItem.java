package uk.haven.access;

import java.util.Set;

/**
 * An entry of the bar, contributed by a module as a Spring bean; shown to people who hold one of the roles. At most seven
 * are shown to anyone (UI.md).
 *
 * @param label Today, Children, Support, Returns, Outcomes, Plan, Voice, Directory, Settings, Send files
 * @param path where it leads
 * @param order position, ascending
 */
public record NavigationItem(String label, String path, int order, Set<Role> roles) {
    public NavigationItem {
        roles = Set.copyOf(roles);
    }
}
