package uk.haven.children.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import uk.haven.access.AllowedTo;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.access.WhereAndWhen;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.RollColumn;
import uk.haven.children.VulnerableGroup;
import uk.haven.children.internal.RollQuery;
import uk.haven.children.internal.RollSearch;
import uk.haven.children.internal.Trail;
import uk.haven.children.web.ChildrenPage.Filter;
import uk.haven.children.web.ChildrenPage.Hidden;
import uk.haven.platform.YearGroup;
import uk.haven.platform.tables.Tables;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.Pages;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/** The list of children: search, filters, a page of fifty, and the list as a file. */
@Controller
@AllowedTo({Role.DATA_MANAGER, Role.KEY_WORKER, Role.SENCO, Role.HEAD})
class ChildrenController {

    static final int PAGE = 50;
    private static final String PATH = "/children";
    private static final Set<Role> DECIDERS = Set.of(Role.DATA_MANAGER, Role.SENCO, Role.HEAD);

    private final RollList roll;
    private final WhereAndWhen when;
    private final Trail trail;
    private final TransactionTemplate transactions;

    ChildrenController(RollList roll, WhereAndWhen when, Trail trail, TransactionTemplate transactions) {
        this.roll = roll;
        this.when = when;
        this.trail = trail;
        this.transactions = transactions;
    }

    @GetMapping(PATH)
    String list(HttpServletRequest http, Model model) {
        var request = ListRequest.of(http.getParameterMap(), roll.names());
        Viewer.Person viewer = Viewers.person();
        LocalDate asOf = when.asOf();
        model.addAttribute("page", Objects.requireNonNull(transactions.execute(status -> {
            var found = roll.find(request, viewer, asOf, PAGE);
            trail.record("children.listed", "children", "", found.total() + " found");
            return page(request, viewer, asOf, found);
        })));
        return "children/list";
    }

    @GetMapping(PATH + "/list.csv")
    void export(HttpServletRequest http, HttpServletResponse response) throws IOException {
        var request = ListRequest.of(http.getParameterMap(), roll.names());
        LocalDate asOf = when.asOf();
        List<RollColumn> columns = roll.columns();
        List<List<Object>> rows = Objects.requireNonNull(transactions.execute(status -> {
            Viewer.Person viewer = Viewers.person();
            var children = roll.find(request, viewer, asOf, 0).children();
            var cells = roll.cells(children, asOf);
            trail.record("children.exported", "children", "", taken(request, viewer, asOf, children.size()));
            trail.recordOfEach(
                    "child.exported", children, "in a list of " + Words.count(children.size(), "child", "children"));
            return children.stream().map(child -> row(child, cells)).toList();
        }));
        response.setContentType(Tables.CSV_TYPE);
        response.setHeader("Content-Disposition", "attachment; filename=\"children-" + asOf + ".csv\"");
        response.setHeader("Cache-Control", "no-store");
        var header =
                new ArrayList<>(List.of("upn", "surname", "forename", "birth_date", "sex", "school", "year_group"));
        columns.forEach(column -> header.add(column.heading().toLowerCase(Locale.UK)));
        try (var csv = Tables.csv(response.getOutputStream(), header)) {
            rows.forEach(csv::row);
        }
    }

    /** Whose list it was and how it was narrowed, for whoever asks later. What was searched for may be a name: left out. */
    private String taken(ListRequest request, Viewer.Person viewer, LocalDate asOf, int found) {
        var parts = new ArrayList<String>();
        parts.add("schools " + String.join(" ", roll.asked(request, viewer)));
        filters(request, viewer).stream()
                .filter(filter -> !filter.field().name().equals("school"))
                .forEach(filter -> filter.options().stream()
                        .filter(option -> option.chosen() && !option.value().isEmpty())
                        .forEach(option -> parts.add(filter.field().name() + " " + option.value())));
        if (!request.get("search").isEmpty()) {
            parts.add("searched by name or number");
        }
        parts.add("as of " + asOf);
        parts.add(Words.count(found, "child", "children"));
        return String.join(", ", parts);
    }

    private List<Object> row(Child child, List<Map<ChildId, RollColumn.Cell>> cells) {
        var row = new ArrayList<Object>(List.of(
                child.upn(),
                child.surname(),
                child.forename(),
                child.birthDate() == null ? "" : child.birthDate(),
                child.sex(),
                roll.schoolName(child.schoolId()),
                child.yearGroup() == null ? "" : child.yearGroup().code()));
        cells.forEach(column -> {
            var cell = column.get(child.id());
            row.add(cell == null ? "" : cell.text());
        });
        return row;
    }

    private ChildrenPage page(ListRequest request, Viewer.Person viewer, LocalDate asOf, RollSearch.Found found) {
        var kept = new ArrayList<Hidden>();
        for (String name : List.of("sort", "order")) {
            if (!request.get(name).isEmpty()) {
                kept.add(new Hidden(name, request.get(name)));
            }
        }
        var filters = filters(request, viewer);
        return new ChildrenPage(
                request.get("search"),
                filters,
                kept,
                chips(request, filters),
                PATH,
                table(request, viewer, found.children(), asOf),
                new Pages(request.page(), PAGE, found.total(), request.without(PATH, "page")),
                request.without(PATH + "/list.csv", "page"),
                viewer.hasAny(DECIDERS));
    }

    private List<Filter> filters(ListRequest request, Viewer.Person viewer) {
        var filters = new ArrayList<Filter>();
        var schools = roll.schools(viewer);
        if (schools.size() > 1) {
            filters.add(filter(
                    request,
                    "school",
                    "School",
                    schools.stream()
                            .map(school -> Option.of(school.laestab(), school.name()))
                            .toList()));
        }
        filters.add(filter(
                request,
                "year",
                "Year",
                Arrays.stream(YearGroup.values())
                        .filter(year -> schools.stream()
                                .anyMatch(school -> year.compareTo(school.lowestYear()) >= 0
                                        && year.compareTo(school.highestYear()) <= 0))
                        .map(year -> Option.of(year.code(), year.label()))
                        .toList()));
        filters.add(filter(
                request,
                "group",
                "Group",
                Arrays.stream(VulnerableGroup.values())
                        .map(group -> Option.of(group.name().toLowerCase(Locale.ROOT), group.label()))
                        .toList()));
        roll.columns()
                .forEach(column -> column.filters()
                        .forEach(one -> filters.add(filter(
                                request,
                                one.name(),
                                one.label(),
                                one.options().stream()
                                        .filter(option -> !option.value().isEmpty())
                                        .map(option -> Option.of(option.value(), option.label()))
                                        .toList()))));
        return filters;
    }

    private static Filter filter(ListRequest request, String name, String label, List<Option> options) {
        String chosen = request.get(name);
        var all = new ArrayList<Option>();
        all.add(Option.of("", "All").chosenIf(chosen.isEmpty()));
        options.forEach(option -> all.add(option.chosenIf(option.value().equals(chosen))));
        return new Filter(Field.of(name, label).withValue(chosen), all);
    }

    private static List<Chip> chips(ListRequest request, List<Filter> filters) {
        var chips = new ArrayList<Chip>();
        if (!request.get("search").isEmpty()) {
            chips.add(new Chip("“" + request.get("search") + "”", request.without(PATH, "search")));
        }
        for (Filter filter : filters) {
            filter.options().stream()
                    .filter(option -> option.chosen() && !option.value().isEmpty())
                    .forEach(option -> chips.add(new Chip(
                            filter.field().label() + ": " + option.label(),
                            request.without(PATH, filter.field().name()))));
        }
        return chips;
    }

    private Table table(ListRequest request, Viewer.Person viewer, List<Child> children, LocalDate asOf) {
        boolean schools = viewer.schoolIds().size() > 1;
        var headings = new ArrayList<Table.Column>();
        headings.add(heading(request, "Name", RollQuery.Sort.NAME));
        headings.add(heading(request, "Year", RollQuery.Sort.YEAR));
        if (schools) {
            headings.add(heading(request, "School", RollQuery.Sort.SCHOOL));
        }
        headings.add(heading(request, "Born", RollQuery.Sort.BORN));
        roll.columns().forEach(column -> headings.add(Table.Column.text(column.heading())));
        var cells = roll.cells(children, asOf);
        var rows = children.stream()
                .map(child -> {
                    var row = new ArrayList<Table.Cell>();
                    row.add(Table.Cell.link(NameWords.listed(child), PATH + "/" + child.publicId()));
                    row.add(Table.Cell.of(
                            child.yearGroup() == null ? "" : child.yearGroup().label()));
                    if (schools) {
                        row.add(Table.Cell.of(roll.schoolName(child.schoolId())));
                    }
                    row.add(Table.Cell.of(NameWords.shortDate(child.birthDate())));
                    cells.forEach(column -> row.add(cell(column.get(child.id()))));
                    return new Table.Row(row, false);
                })
                .toList();
        return new Table(
                "Children on roll",
                headings,
                rows,
                request.parameters().isEmpty()
                        ? "No children are on roll at this date."
                        : "No child fits. Take a filter away, or search by the beginning of a name or UPN.");
    }

    private Table.Cell cell(RollColumn.@org.jspecify.annotations.Nullable Cell cell) {
        if (cell == null) {
            return Table.Cell.of("");
        }
        if (cell.level() < 0) {
            return Table.Cell.of(cell.text());
        }
        Content content = out -> roll.templates().render("children/levelcell.jte", Map.of("cell", cell), out);
        return Table.Cell.with(content);
    }

    private static Table.Column heading(ListRequest request, String label, RollQuery.Sort sort) {
        boolean current = RollQuery.Sort.of(request.get("sort")) == sort;
        boolean down = request.get("order").equals("down");
        var turned = new java.util.LinkedHashMap<>(request.parameters());
        turned.remove("page");
        turned.remove("order");
        turned.put("sort", sort.code());
        if (current && !down) {
            turned.put("order", "down");
        }
        String address = ListRequest.address(PATH, turned);
        return Table.Column.text(label)
                .sortedBy(
                        address, !current ? Table.Sorted.NO : down ? Table.Sorted.DESCENDING : Table.Sorted.ASCENDING);
    }
}
