package uk.haven.support.web.nurture;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import uk.haven.platform.charts.Charts;
import uk.haven.platform.charts.Drawn;
import uk.haven.platform.charts.LineChart;
import uk.haven.platform.charts.Series;
import uk.haven.platform.charts.Unit;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Table.Cell;
import uk.haven.platform.ui.Table.Column;
import uk.haven.platform.ui.Table.Row;
import uk.haven.platform.ui.Words;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.support.domain.nurture.StrandThreshold;
import uk.haven.support.internal.nurture.Placement.Profile;

/** Profiles as a picture and as a table. */
final class ProfileWords {

    private ProfileWords() {}

    /** Totals of both halves over time; nothing with fewer than two profiles. */
    static @Nullable Drawn chart(List<Profile> profiles) {
        if (profiles.size() < 2) {
            return null;
        }
        StrandScores first = profiles.getFirst().scores();
        StrandScores last = profiles.getLast().scores();
        return Charts.draw(new LineChart(
                "profile-chart",
                "Strands A to J " + moved(first.developmentalTotal(), last.developmentalTotal()) + ", Q to Z "
                        + moved(first.diagnosticTotal(), last.diagnosticTotal()),
                "Total of each half of the profile, 0 to 136. A to J is better up, Q to Z is better down.",
                "Profile of",
                Unit.COUNT,
                profiles.stream()
                        .map(each ->
                                Words.shortDate(each.on()) + " " + each.on().getYear())
                        .toList(),
                List.of(
                        Series.of(
                                "A to J",
                                profiles.stream()
                                        .mapToDouble(each -> each.scores().developmentalTotal())
                                        .toArray()),
                        Series.of(
                                "Q to Z",
                                profiles.stream()
                                        .mapToDouble(each -> each.scores().diagnosticTotal())
                                        .toArray())),
                null));
    }

    private static String moved(int from, int to) {
        return from == to ? "stayed at " + to : (to > from ? "rose" : "fell") + " from " + from + " to " + to;
    }

    /** Every strand of every profile; what lies outside today's threshold says so. */
    static Table strands(List<Profile> profiles, Optional<StrandThreshold> threshold) {
        var columns = new ArrayList<>(List.of(Column.text("Strand")));
        threshold.ifPresent(_ -> columns.add(Column.text("Within")));
        profiles.forEach(each -> columns.add(Column.figure(Words.date(each.on()))));
        var rows = new ArrayList<Row>();
        for (String strand : StrandScores.strands()) {
            var cells = new ArrayList<>(List.of(Cell.of(strand)));
            threshold.ifPresent(each -> cells.add(Cell.of(each.words(strand))));
            for (Profile each : profiles) {
                int score = each.scores().of(strand);
                boolean outside = threshold
                        .filter(bounds -> bounds.outside(strand, score))
                        .isPresent();
                cells.add(Cell.of(outside ? "outside: " + score : String.valueOf(score)));
            }
            rows.add(new Row(cells, false));
            if (strand.equals(StrandScores.DEVELOPMENTAL.getLast())) {
                rows.add(total("A to J", profiles, threshold, true));
            }
        }
        rows.add(total("Q to Z", profiles, threshold, false));
        return new Table("Scores by strand", columns, profiles.isEmpty() ? List.of() : rows, "No profile yet.");
    }

    private static Row total(
            String label, List<Profile> profiles, Optional<StrandThreshold> threshold, boolean developmental) {
        var cells = new ArrayList<>(List.of(Cell.of(label)));
        threshold.ifPresent(_ -> cells.add(Cell.of("")));
        profiles.forEach(each -> cells.add(Cell.figure(
                developmental
                        ? each.scores().developmentalTotal()
                        : each.scores().diagnosticTotal())));
        return new Row(cells, true);
    }
}
