package uk.haven.reports.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.ui.Figure;
import uk.haven.platform.ui.Table;

/**
 * The partnership on one page.
 *
 * @param figures the few big ones; each opens its table below
 * @param term "Autumn term 2007/08", whose locked returns the need is from; null before there is one
 * @param need by school and level, protected; null before there is a term
 * @param charts of need and of need per key worker
 * @param legend what the symbol for a hidden figure means
 * @param evidence support on the continuum; attendance and exclusions against last year
 * @param progress returns of the term that is due
 * @param due "Spring term 2007/08"
 */
public record PartnershipPage(
        String name,
        List<Figure> figures,
        @Nullable String term,
        @Nullable Table need,
        List<Drawn> charts,
        String legend,
        List<Section> evidence,
        @Nullable String due,
        @Nullable Table progress) {

    public PartnershipPage {
        figures = List.copyOf(figures);
        charts = List.copyOf(charts);
        evidence = List.copyOf(evidence);
    }

    /** A heading with a sentence, a chart and a table. */
    public record Section(
            String anchor,
            String title,
            String sentence,
            @Nullable Drawn chart,
            Table table) {}
}
