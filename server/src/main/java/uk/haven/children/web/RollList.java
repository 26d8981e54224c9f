package uk.haven.children.web;

import gg.jte.TemplateEngine;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import uk.haven.access.Viewer;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.RollColumn;
import uk.haven.children.VulnerableGroup;
import uk.haven.children.internal.RollQuery;
import uk.haven.children.internal.RollSearch;
import uk.haven.partnership.Partnership;
import uk.haven.partnership.School;
import uk.haven.platform.YearGroup;

/** Puts the list of children together: the roll, the columns that later modules bring, and the filters of both. */
@Component
class RollList {

    private final RollSearch store;
    private final Partnership partnership;
    private final ObjectProvider<RollColumn> contributed;
    private final TemplateEngine templates;
    private volatile @Nullable List<RollColumn> columns;

    RollList(
            RollSearch store,
            Partnership partnership,
            ObjectProvider<RollColumn> contributed,
            TemplateEngine templates) {
        this.store = store;
        this.partnership = partnership;
        this.contributed = contributed;
        this.templates = templates;
    }

    TemplateEngine templates() {
        return templates;
    }

    /** In their order; looked for at the first list, when every module has been started. */
    List<RollColumn> columns() {
        List<RollColumn> known = columns;
        if (known == null) {
            known = contributed.stream()
                    .sorted(Comparator.comparingInt(RollColumn::order))
                    .toList();
            columns = known;
        }
        return known;
    }

    /** Names that the address may hold. */
    List<String> names() {
        var names = new LinkedHashSet<>(List.of("search", "school", "year", "group"));
        columns().forEach(column -> column.filters().forEach(filter -> names.add(filter.name())));
        names.addAll(List.of("sort", "order", "page"));
        return List.copyOf(names);
    }

    List<School> schools(Viewer.Person viewer) {
        return viewer.schoolIds().stream()
                .flatMap(id -> partnership.school(id).stream())
                .sorted(Comparator.comparing(School::name))
                .toList();
    }

    /** LAESTABs of the schools whose children the list is of. */
    List<String> asked(ListRequest request, Viewer.Person viewer) {
        String one = request.get("school");
        return one.isEmpty()
                ? schools(viewer).stream().map(School::laestab).sorted().toList()
                : List.of(one);
    }

    RollSearch.Found find(ListRequest request, Viewer.Person viewer, LocalDate asOf, int size) {
        Collection<Long> schools = schools(request.get("school"), viewer.schoolIds());
        Set<Integer> only = null;
        for (RollColumn column : columns()) {
            for (RollColumn.Filter filter : column.filters()) {
                String value = request.get(filter.name());
                if (filter.options().stream().anyMatch(option -> option.value().equals(value)) && !value.isEmpty()) {
                    only = narrowed(only, column.matching(filter.name(), value, Set.copyOf(schools), asOf));
                }
            }
        }
        return store.find(new RollQuery(
                asOf,
                schools,
                request.words(),
                request.get("year").isEmpty() ? Optional.empty() : YearGroup.of(request.get("year")),
                group(request),
                only,
                RollQuery.Sort.of(request.get("sort")),
                request.get("order").equals("down"),
                size == 0 ? 0 : (request.page() - 1) * size,
                size));
    }

    /** All of the viewer's schools, or the one asked for: one that is not the viewer's, or not known, has no children here. */
    private Collection<Long> schools(String laestab, Set<Long> mine) {
        return laestab.isEmpty()
                ? mine
                : partnership
                        .schoolByLaestab(laestab)
                        .map(School::id)
                        .filter(mine::contains)
                        .map(Set::of)
                        .orElse(Set.of());
    }

    private static Set<Integer> narrowed(@Nullable Set<Integer> only, Set<ChildId> matching) {
        var ids = new HashSet<Integer>();
        matching.forEach(id -> ids.add(id.value()));
        if (only != null) {
            ids.retainAll(only);
        }
        return ids;
    }

    static Optional<VulnerableGroup> group(ListRequest request) {
        return Arrays.stream(VulnerableGroup.values())
                .filter(group -> group.name().equalsIgnoreCase(request.get("group")))
                .findFirst();
    }

    /** Cells of each column for the children of one page, in the order of {@link #columns}. */
    List<Map<ChildId, RollColumn.Cell>> cells(List<Child> children, LocalDate asOf) {
        var all = new ArrayList<Map<ChildId, RollColumn.Cell>>();
        for (RollColumn column : columns()) {
            all.add(children.isEmpty() ? Map.of() : column.cells(children, asOf));
        }
        return all;
    }

    String schoolName(long id) {
        return partnership.school(id).map(School::name).orElse("");
    }
}
