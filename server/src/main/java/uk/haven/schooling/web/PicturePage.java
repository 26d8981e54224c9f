package uk.haven.schooling.web;

import java.util.List;
import java.util.Optional;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.ui.Table;

/**
 * "Picture" on a child's page.
 *
 * @param summary the year to date in one sentence
 * @param weeks attendance by week, when there is any this year
 * @param tables by half-term, exclusions, results, reported totals; those that have rows
 */
public record PicturePage(String summary, Optional<Drawn> weeks, List<Table> tables) {
    public PicturePage {
        tables = List.copyOf(tables);
    }
}
