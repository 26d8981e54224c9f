package uk.haven.platform.charts;

import java.time.LocalDate;
import java.util.List;
import uk.haven.platform.ui.Table;
import uk.haven.platform.ui.Words;

/**
 * One child's, school's or group's attendance by week, with half-terms as bands, a line to compare with, and weeks with an
 * exclusion marked.
 */
public record AttendanceChart(
        String id, String title, String what, List<Week> weeks, List<Band> bands, Reference reference)
        implements Chart {

    /**
     * @param monday first day of the week
     * @param possible sessions (half days), 0 or more
     * @param attended of these, at most {@code possible}
     * @param excluded of these, lost to exclusion
     */
    public record Week(LocalDate monday, int attended, int possible, int excluded) {
        public Week {
            if (attended < 0 || attended > possible || excluded < 0) {
                throw new IllegalArgumentException("%d of %d sessions attended, %d excluded in the week of %s"
                        .formatted(attended, possible, excluded, monday));
            }
        }

        /** 0–100; only where sessions were possible. */
        double percent() {
            return 100.0 * attended / possible;
        }
    }

    /** A half-term: {@code Half-term 1}. */
    public record Band(String label, LocalDate from, LocalDate to) {}

    public AttendanceChart {
        weeks = List.copyOf(weeks);
        bands = List.copyOf(bands);
    }

    @Override
    public Table table() {
        var columns = List.of(
                Table.Column.text("Week of"),
                Table.Column.figure("Half days attended"),
                Table.Column.figure("Possible"),
                Table.Column.figure("Attended"),
                Table.Column.figure("Lost to exclusion"));
        var rows = weeks.stream()
                .map(week -> Table.Row.of(
                        Words.date(week.monday()),
                        week.attended(),
                        week.possible(),
                        Words.percent(week.attended(), week.possible(), 1),
                        week.excluded()))
                .toList();
        return new Table(title, columns, rows);
    }
}
