package uk.haven.directory.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.web.util.UriComponentsBuilder;
import uk.haven.directory.Continuum;
import uk.haven.directory.Service;
import uk.haven.platform.YearGroup;
import uk.haven.platform.ui.Chip;
import uk.haven.platform.ui.Field;
import uk.haven.platform.ui.Option;
import uk.haven.platform.ui.SummaryRow;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;
import uk.haven.platform.web.PageShell;

/** The services as the list shows them: narrowed by level, continuum, year group and who gives them. */
final class ServiceList {

    private final List<Service> all;
    private final Map<String, String> givers;
    private final Asked asked;

    /**
     * What the address asks for; "" for all.
     *
     * @param level 1, 2 or 3
     * @param continuum code of a {@link Continuum}
     * @param year code of a {@link YearGroup}
     * @param giver as {@link Givers} has it
     */
    record Asked(String level, String continuum, String year, String giver) {

        private String without(String dropped) {
            var path = UriComponentsBuilder.fromPath(CatalogueController.PATH);
            Map<String, String> parts = new LinkedHashMap<>();
            parts.put("level", level);
            parts.put("continuum", continuum);
            parts.put("year", year);
            parts.put("giver", giver);
            parts.forEach((name, value) -> {
                if (!value.isEmpty() && !name.equals(dropped)) {
                    path.queryParam(name, value);
                }
            });
            return path.encode().toUriString();
        }

        private boolean matches(Service service) {
            return (level.isEmpty() || service.levels().stream().anyMatch(each -> level.equals(String.valueOf(each))))
                    && (continuum.isEmpty() || service.continuum().code().equals(continuum))
                    && (giver.isEmpty() || Givers.of(service).equals(giver))
                    && YearGroup.of(year)
                            .map(each -> service.fits(Optional.of(each)))
                            .orElse(true);
        }
    }

    ServiceList(List<Service> all, Map<String, String> givers, Asked asked) {
        this.all = all;
        this.givers = givers;
        this.asked = asked;
    }

    ServicesPage page(List<PageShell.Link> parts, boolean mayEdit, String done) {
        List<Service> shown = all.stream().filter(asked::matches).toList();
        return new ServicesPage(
                parts,
                Field.of("level", "Level"),
                Option.of(levels(), asked.level()),
                Field.of("continuum", "Continuum"),
                Option.of(continuum(), asked.continuum()),
                Field.of("year", "For children in"),
                Option.of(years("Any year"), asked.year()),
                Field.of("giver", "Given by"),
                Option.of(withAll("Anyone", givers), asked.giver()),
                chips(),
                table(shown),
                mayEdit,
                done);
    }

    private static Map<String, String> levels() {
        Map<String, String> levels = new LinkedHashMap<>();
        levels.put("", "Every level");
        for (int level = 1; level <= 3; level++) {
            levels.put(String.valueOf(level), "Level " + level);
        }
        return levels;
    }

    private static Map<String, String> continuum() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", "All of it");
        for (Continuum each : Continuum.values()) {
            labels.put(each.code(), each.label());
        }
        return labels;
    }

    /** Year groups by their codes. @param none what stands for no choice */
    static Map<String, String> years(String none) {
        Map<String, String> years = new LinkedHashMap<>();
        years.put("", none);
        for (YearGroup each : YearGroup.values()) {
            years.put(each.code(), each.label());
        }
        return years;
    }

    private static Map<String, String> withAll(String all, Map<String, String> others) {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put("", all);
        labels.putAll(others);
        return labels;
    }

    private List<Chip> chips() {
        var chips = new ArrayList<Chip>();
        chip(chips, "level", asked.level().isEmpty() ? "" : "Level " + asked.level());
        chip(chips, "continuum", continuum().getOrDefault(asked.continuum(), ""));
        chip(chips, "year", YearGroup.of(asked.year()).map(YearGroup::label).orElse(""));
        chip(chips, "giver", givers.getOrDefault(asked.giver(), ""));
        return chips;
    }

    private void chip(List<Chip> chips, String name, String label) {
        boolean on = !asked.without("").equals(asked.without(name));
        if (on && !label.isEmpty()) {
            chips.add(new Chip(label, asked.without(name)));
        }
    }

    private Table table(List<Service> shown) {
        var columns = List.of(
                Table.Column.text("Service"),
                Table.Column.text("Levels"),
                Table.Column.text("Continuum"),
                Table.Column.text("For"),
                Table.Column.text("Given by"),
                Table.Column.figure("Places"),
                Table.Column.text("Referrals"));
        var rows = shown.stream()
                .map(each -> Table.Row.of(
                        Table.Cell.link(each.name(), CatalogueController.PATH + "/" + each.publicId()),
                        Table.Cell.of(levels(each)),
                        Table.Cell.of(each.continuum().label()),
                        Table.Cell.of(each.yearsInWords()),
                        Table.Cell.of(givers.getOrDefault(Givers.of(each), "Another body")),
                        Table.Cell.of(
                                each.places().isPresent()
                                        ? Words.number(each.places().getAsInt())
                                        : "–"),
                        Table.Cell.of(each.open() ? "Open" : "Closed")))
                .toList();
        return new Table(Words.count(shown.size(), "service", "services"), columns, rows, "No service is like that.");
    }

    private static String levels(Service service) {
        return service.levels().isEmpty()
                ? "Everyone"
                : service.levels().stream().sorted().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** "£42.50 a session, since 1 April 2008. From: the county's price list". */
    private static String cost(Service service) {
        if (service.cost().isEmpty()) {
            return "Not known";
        }
        return service.costInWords()
                + service.costSince().map(day -> ", since " + Words.date(day)).orElse("")
                + (service.costSource().isEmpty() ? "" : ". From: " + service.costSource());
    }

    /** What is known of one service, for its own page. */
    static List<SummaryRow> facts(Service service, Map<String, String> givers) {
        var rows = new ArrayList<SummaryRow>();
        rows.add(SummaryRow.of("Levels", levels(service)));
        rows.add(SummaryRow.of(
                "Continuum",
                service.continuum().label() + ": " + service.continuum().meaning()));
        rows.add(SummaryRow.of("For", service.yearsInWords()));
        rows.add(SummaryRow.of(
                "Who it is for", service.eligibility().isEmpty() ? "No further condition" : service.eligibility()));
        rows.add(SummaryRow.of("Given by", givers.getOrDefault(Givers.of(service), "Another body")));
        rows.add(SummaryRow.of(
                "Places",
                service.places().isPresent()
                        ? Words.count(service.places().getAsInt(), "child at a time", "children at a time")
                        : "Not limited"));
        rows.add(SummaryRow.of("Cost", cost(service)));
        rows.add(SummaryRow.of(
                "Referrals", service.open() ? "Open: it takes referrals now" : "Closed: it takes none now"));
        return rows;
    }
}
