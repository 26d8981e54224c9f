package uk.haven.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.platform.charts.BarChart;
import uk.haven.platform.charts.BarChart.Layout;
import uk.haven.platform.charts.Charts;
import uk.haven.platform.charts.Point;
import uk.haven.platform.charts.Series;
import uk.haven.platform.charts.Unit;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.reports.internal.Evidence;
import uk.haven.reports.internal.Evidence.Compared;
import uk.haven.reports.web.PartnershipPage.Section;
import uk.haven.schooling.Exclusion;

/** Attendance, persistent absence and exclusions against last year, as sections of the page. */
final class EvidenceSections {

    private EvidenceSections() {}

    static List<Section> of(Optional<Compared> compared) {
        return compared.map(each -> List.of(attendance(each), absence(each), exclusions(each)))
                .orElse(List.of());
    }

    private static Section attendance(Compared compared) {
        var now = compared.now().attendance();
        var before = compared.before().attendance();
        var rows = new ArrayList<Row>();
        for (String phase : all(compared)) {
            rows.add(new Row(
                    List.of(
                            Cell.of(label(phase)),
                            Cell.of(percent(now, phase)),
                            Cell.of(percent(before, phase)),
                            Cell.of(change(now, before, phase))),
                    phase.equals(Evidence.PARTNERSHIP)));
        }
        var chart = new BarChart(
                "attendance-by-phase",
                finding(now, before),
                "Percent of possible half days attended, by phase",
                "Phase",
                Unit.PERCENT,
                Layout.UPRIGHT,
                all(compared).stream().map(EvidenceSections::label).toList(),
                List.of(
                        series(compared.year().previous().toString(), all(compared), before),
                        series(compared.year().toString(), all(compared), now)));
        return new Section(
                "attendance",
                "Attendance against last year",
                span(compared),
                Charts.draw(chart),
                new Table(
                        "Attendance by phase, this year and last",
                        List.of(
                                Column.text("Phase"),
                                Column.figure(compared.year().toString()),
                                Column.figure(compared.year().previous().toString()),
                                Column.figure("Change, points")),
                        rows));
    }

    private static Section absence(Compared compared) {
        var now = compared.now().absence();
        var before = compared.before().absence();
        var rows = new ArrayList<Row>();
        for (String phase : all(compared)) {
            rows.add(new Row(
                    List.of(
                            Cell.of(label(phase)),
                            Cell.of(now.text(phase, Evidence.PERSISTENT)),
                            Cell.of(share(now, phase)),
                            Cell.of(before.text(phase, Evidence.PERSISTENT)),
                            Cell.of(share(before, phase))),
                    phase.equals(Evidence.PARTNERSHIP)));
        }
        String year = compared.year().toString();
        String last = compared.year().previous().toString();
        return new Section(
                "persistent-absence",
                "Persistent absence against last year",
                span(compared) + " Each year by its own rule; a child counts once at each school.",
                null,
                new Table(
                        "Persistently absent children by phase, this year and last",
                        List.of(
                                Column.text("Phase"),
                                Column.figure("Children, " + year),
                                Column.figure("Of all, " + year),
                                Column.figure("Children, " + last),
                                Column.figure("Of all, " + last)),
                        rows));
    }

    /** Persistently absent of all children of the phase, hidden when either is. */
    private static String share(ProtectedTable table, String phase) {
        var persistent = table.figure(phase, Evidence.PERSISTENT);
        var children = table.figure(phase, Evidence.CHILDREN);
        return persistent.isPresent() && children.isPresent()
                ? Words.percent(persistent.getAsInt(), children.getAsInt())
                : ProtectedTable.SYMBOL;
    }

    private static Section exclusions(Compared compared) {
        var rows = new ArrayList<Row>();
        for (String phase : all(compared)) {
            rows.add(new Row(
                    List.of(
                            Cell.of(label(phase)),
                            Cell.of(compared.now().incidents().text(phase, Evidence.INCIDENTS)),
                            Cell.of(compared.before().incidents().text(phase, Evidence.INCIDENTS)),
                            Cell.of(days(compared.now().halfDays(), phase)),
                            Cell.of(days(compared.before().halfDays(), phase))),
                    phase.equals(Evidence.PARTNERSHIP)));
        }
        String year = compared.year().toString();
        String last = compared.year().previous().toString();
        return new Section(
                "exclusions",
                "Fixed-term exclusions against last year",
                span(compared),
                null,
                new Table(
                        "Fixed-term exclusions by phase, this year and last",
                        List.of(
                                Column.text("Phase"),
                                Column.figure("Incidents " + year),
                                Column.figure("Incidents " + last),
                                Column.figure("Days lost " + year),
                                Column.figure("Days lost " + last)),
                        rows));
    }

    private static List<String> all(Compared compared) {
        var all = new ArrayList<>(compared.phases());
        all.add(Evidence.PARTNERSHIP);
        return all;
    }

    private static String label(String phase) {
        return phase.equals(Evidence.PARTNERSHIP) ? "Partnership" : phase;
    }

    private static String span(Compared compared) {
        return "From September to the end of the " + compared.term().code()
                + " term, both years. The running term is added when it is over.";
    }

    /** 0–100 to one decimal, rounded down as everywhere, so that 89.96 never shows as 90.0. */
    private static Optional<Double> rate(ProtectedTable table, String phase) {
        return table.share(phase, Evidence.ATTENDED, Evidence.POSSIBLE)
                .map(share -> Math.floor(share * 1000 + 1e-9) / 10);
    }

    private static String percent(ProtectedTable table, String phase) {
        var attended = table.figure(phase, Evidence.ATTENDED);
        var possible = table.figure(phase, Evidence.POSSIBLE);
        return attended.isPresent() && possible.isPresent()
                ? Words.percent(attended.getAsInt(), possible.getAsInt())
                : ProtectedTable.SYMBOL;
    }

    private static String change(ProtectedTable now, ProtectedTable before, String phase) {
        var here = rate(now, phase);
        var there = rate(before, phase);
        return here.isPresent() && there.isPresent()
                ? String.format(Locale.UK, "%+.1f", here.get() - there.get())
                : "–";
    }

    private static String days(ProtectedTable table, String phase) {
        var sessions = table.figure(phase, Evidence.HALF_DAYS);
        return sessions.isPresent() ? Exclusion.days(sessions.getAsInt()) : ProtectedTable.SYMBOL;
    }

    private static Series series(String name, List<String> phases, ProtectedTable table) {
        return new Series(
                name,
                phases.stream()
                        .map(phase -> rate(table, phase)
                                .map(Point::of)
                                .orElse(table.isHidden(phase, Evidence.ATTENDED) ? Point.SUPPRESSED : Point.NONE))
                        .toList());
    }

    private static String finding(ProtectedTable now, ProtectedTable before) {
        var here = rate(now, Evidence.PARTNERSHIP);
        var there = rate(before, Evidence.PARTNERSHIP);
        if (here.isEmpty() || there.isEmpty()) {
            return "Attendance by phase";
        }
        double change = here.get() - there.get();
        return Math.abs(change) < 0.05
                ? String.format(Locale.UK, "Attendance stayed at %.1f %%", here.get())
                : String.format(
                        Locale.UK,
                        "Attendance %s from %.1f %% to %.1f %%",
                        change > 0 ? "rose" : "fell",
                        there.get(),
                        here.get());
    }
}
