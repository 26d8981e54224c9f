package uk.haven.reports.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.reports.internal.FrozenSupport;
import uk.haven.reports.internal.FrozenSupport.AtTerm;
import uk.haven.reports.internal.FrozenSupport.Row;
import uk.haven.reports.internal.FrozenSupport.Shown;
import uk.haven.reports.web.PartnershipPage.Section;
import uk.haven.support.NurtureFigures;
import uk.haven.support.NurtureFigures.Gain;
import uk.haven.support.NurtureFigures.Range;
import uk.haven.support.ServiceTimes.Response;
import uk.haven.support.ServiceTimes.Stage;

/** Protected figures of services and nurture groups, as sections of a page. */
final class SupportReportSections {

    private SupportReportSections() {}

    /** Those of which something may be shown. */
    static List<Section> of(AtTerm term) {
        var sections = new ArrayList<Section>();
        term.responses().ifPresent(each -> sections.add(responses(each, term)));
        term.waiting().ifPresent(each -> sections.add(waiting(each)));
        term.now().ifPresent(each -> sections.add(now(each)));
        term.came().ifPresent(each -> sections.add(came(each, term)));
        term.supported().ifPresent(each -> sections.add(supported(each)));
        return sections;
    }

    private static Section responses(Shown shown, AtTerm term) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Response each : Response.values()) {
            columns.put(each.name(), each.label());
        }
        columns.put(FrozenSupport.ALL, "Answered");
        return new Section(
                "responses",
                "How soon services answered",
                "First responses from " + uk.haven.platform.ui.Words.date(term.since())
                        + " to the last day of the term, to accept a referral or to decline it, by the time since it was sent."
                        + share(shown.table()),
                null,
                table("First responses, by service", "Service", "All services", shown, columns, false));
    }

    /** The share that was answered in two weeks, while neither figure is hidden. */
    private static String share(ProtectedTable table) {
        return table.share(FrozenSupport.ALL, Response.TWO_WEEKS.name(), FrozenSupport.ALL)
                .map(each -> String.format(Locale.UK, " %.0f %% were answered within two weeks.", 100 * each))
                .orElse("");
    }

    private static Section waiting(Shown shown) {
        Map<String, String> columns = new LinkedHashMap<>();
        for (Stage each : Stage.values()) {
            columns.put(each.name(), each.label());
        }
        columns.put(FrozenSupport.ALL, "Not over");
        return new Section(
                "waiting",
                "Who waits for a service",
                "Referrals that had been sent and were not over on the last day of the term.",
                null,
                table("Waiting, by service", "Service", "All services", shown, columns, false));
    }

    private static Section now(Shown shown) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(FrozenSupport.WITHIN, "There up to four terms");
        columns.put(FrozenSupport.OVER, "There longer");
        columns.put(FrozenSupport.ALL, "Places taken");
        return new Section(
                "nurture",
                "Nurture groups",
                "Places in groups that were open, and the children who had one, on the last day of the term. A child is expected"
                        + " back in class within four terms.",
                null,
                table("Nurture groups, by school", "School", "Partnership", shown, columns, true));
    }

    private static Section supported(Shown shown) {
        Map<String, String> columns = new LinkedHashMap<>();
        FrozenSupport.LEVELS.forEach(each -> columns.put(each, each.equals("0") ? "No level" : "Level " + each));
        columns.put(FrozenSupport.ALL, "Children supported");
        return new Section(
                "supported",
                "Children supported",
                "Children for whom something was done on the last day of the term, each once, by their recorded level. How many"
                        + " workers a school has, and for how many children, stands with the workforce.",
                null,
                table("Children supported, by school", "School", "Partnership", shown, columns, false));
    }

    private static Section came(Shown shown, AtTerm term) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put(FrozenSupport.BACK, "Back in class within four terms");
        columns.put(FrozenSupport.LATE, "Back later");
        columns.put(FrozenSupport.LEFT, "Left without a return");
        columns.put(FrozenSupport.ALL, "Stays that ended");
        return new Section(
                "came",
                "What came of nurture groups",
                "Stays that ended in the " + NurtureFigures.YEARS + " years before. "
                        + term.gain()
                                .map(SupportReportSections::gain)
                                .orElse("How far profiles moved is too few children's to tell."),
                null,
                table("Stays that ended, by school", "School", "Partnership", shown, columns, false));
    }

    private static String gain(Gain gain) {
        return "Over " + gain.children() + " children with two Boxall profiles, developmental strands moved by "
                + points(gain.developmental()) + " (up is better) and diagnostic ones by " + points(gain.diagnostic())
                + " (down is better): the mean, and where it lies 19 times in 20.";
    }

    private static String points(Range of) {
        return String.format(
                Locale.UK, "%+.1f points, %+.1f to %+.1f", of.mean() / 10.0, of.low() / 10.0, of.high() / 10.0);
    }

    private static Table table(
            String caption, String of, String all, Shown shown, Map<String, String> columns, boolean places) {
        var heads = new ArrayList<>(List.of(Column.text(of)));
        if (places) {
            heads.add(Column.figure("Places"));
        }
        columns.values().forEach(each -> heads.add(Column.figure(each)));
        var rows = new ArrayList<Table.Row>();
        shown.rows().forEach(each -> rows.add(row(each, shown.table(), columns, places, false)));
        int sum = shown.rows().stream().mapToInt(Row::places).sum();
        rows.add(row(new Row(FrozenSupport.ALL, all, sum), shown.table(), columns, places, true));
        return new Table(caption, heads, rows);
    }

    private static Table.Row row(
            Row of, ProtectedTable table, Map<String, String> columns, boolean places, boolean sum) {
        var cells = new ArrayList<>(List.of(Cell.of(of.name())));
        if (places) {
            cells.add(Cell.of(String.valueOf(of.places())));
        }
        columns.keySet().forEach(each -> cells.add(Cell.of(table.text(of.key(), each))));
        return new Table.Row(cells, sum);
    }
}
