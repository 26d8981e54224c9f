package uk.haven.reports.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import uk.haven.directory.Continuum;
import uk.haven.outcomes.ProtectedTable;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.reports.internal.FrozenContinuum;
import uk.haven.reports.internal.FrozenContinuum.AtTerm;
import uk.haven.reports.web.PartnershipPage.Section;
import uk.haven.support.ContinuumShare;

/** Support on the continuum, as a section of the partnership's page. */
final class ContinuumSection {

    private ContinuumSection() {}

    /** None before a term with support is over. @param terms earliest first */
    static List<Section> of(List<AtTerm> terms) {
        if (terms.isEmpty()) {
            return List.of();
        }
        AtTerm last = terms.getLast();
        var rows = new ArrayList<Table.Row>();
        for (String phase : last.phases()) {
            rows.add(row(phase, last.table(), phase, false));
        }
        rows.add(row("Partnership", last.table(), FrozenContinuum.PARTNERSHIP, true));
        var columns = new ArrayList<>(List.of(Column.text("Phase")));
        for (Continuum level : Continuum.values()) {
            columns.add(Column.figure(level.label()));
        }
        columns.add(Column.figure("All support"));
        columns.add(Column.figure("Prevention and systematic"));
        String term = Words.term(last.year(), last.term());
        return List.of(new Section(
                "continuum",
                "Support on the continuum",
                "On the last day of the " + Words.lower(term) + ". " + overTime(terms) + " "
                        + ContinuumShare.DEFINITION,
                null,
                new Table("Pieces of support at each level, by phase, " + Words.lower(term), columns, rows)));
    }

    private static Table.Row row(String label, ProtectedTable table, String key, boolean sum) {
        var cells = new ArrayList<>(List.of(Cell.of(label)));
        for (Continuum level : Continuum.values()) {
            cells.add(Cell.of(table.text(key, level.name())));
        }
        cells.add(Cell.of(table.text(key, FrozenContinuum.ALL)));
        cells.add(Cell.of(early(table, key)));
        return new Table.Row(cells, sum);
    }

    /** The share of the two levels to the left, hidden when any part of it is. */
    private static String early(ProtectedTable table, String key) {
        var prevention = table.figure(key, Continuum.PREVENTION.name());
        var systematic = table.figure(key, Continuum.SYSTEMATIC.name());
        var all = table.figure(key, FrozenContinuum.ALL);
        if (prevention.isEmpty() || systematic.isEmpty() || all.isEmpty()) {
            return ProtectedTable.SYMBOL;
        }
        if (all.getAsInt() == 0) {
            return "–";
        }
        var share = new ContinuumShare(prevention.getAsInt() + systematic.getAsInt(), all.getAsInt());
        return share.percent()
                .map(percent -> String.format(Locale.UK, "%.0f %%", percent))
                .orElse(share.number() + " of " + share.all());
    }

    private static String overTime(List<AtTerm> terms) {
        var said = new ArrayList<String>();
        for (AtTerm each : terms) {
            said.add(Words.lower(Words.term(each.year(), each.term())) + " "
                    + early(each.table(), FrozenContinuum.PARTNERSHIP));
        }
        return "Prevention and systematic intervention together, of all support: " + String.join("; ", said) + ".";
    }
}
