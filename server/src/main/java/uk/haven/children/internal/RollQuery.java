package uk.haven.children.internal;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.children.VulnerableGroup;
import uk.haven.platform.YearGroup;

/**
 * What a list of children is asked for.
 *
 * @param schools the viewer's schools, or those of them that were chosen
 * @param search words, each the beginning of a name or UPN
 * @param only ids to keep to, or null for all
 * @param limit rows at most, or 0 for all
 */
public record RollQuery(
        LocalDate date,
        Collection<Long> schools,
        List<String> search,
        Optional<YearGroup> year,
        Optional<VulnerableGroup> group,
        @Nullable Collection<Integer> only,
        Sort sort,
        boolean descending,
        int offset,
        int limit) {

    /** What a list can be sorted by; the only texts that reach an {@code order by}. */
    public enum Sort {
        NAME("name", "c.surname_key {d}, c.forename_key {d}, c.id"),
        YEAR(
                "year",
                "array_position(array['N1','N2','R','Y1','Y2','Y3','Y4','Y5','Y6','Y7','Y8','Y9','Y10','Y11','Y12',"
                        + "'Y13','Y14'], e.year_group) {d} nulls last, c.surname_key, c.forename_key, c.id"),
        SCHOOL("school", "e.school_id {d}, c.surname_key, c.forename_key, c.id"),
        BORN("born", "c.birth_date {d} nulls last, c.surname_key, c.forename_key, c.id");

        private final String code;
        private final String order;

        Sort(String code, String order) {
            this.code = code;
            this.order = order;
        }

        public String code() {
            return code;
        }

        String order(boolean descending) {
            return order.replace("{d}", descending ? "desc" : "asc");
        }

        /** The one with this code, else by name. */
        public static Sort of(String code) {
            for (Sort sort : values()) {
                if (sort.code.equals(code)) {
                    return sort;
                }
            }
            return NAME;
        }
    }
}
