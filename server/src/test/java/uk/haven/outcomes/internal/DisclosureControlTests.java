package uk.haven.outcomes.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import uk.haven.outcomes.CountTable;
import uk.haven.outcomes.CountTable.Line;
import uk.haven.outcomes.ProtectedTable;

class DisclosureControlTests {

    private static final List<Line> LEVELS =
            List.of(new Line("1", "total"), new Line("2", "total"), new Line("3", "total"), Line.top("total"));

    private final CellSuppression control = new CellSuppression(5);

    @Test
    void thePublishedYearThreeNoLongerTellsOneGirlsStory() {
        // 2007/08: incidents, half days, boys, girls of each year group, as published
        Map<String, int[]> published = Map.of(
                "2", new int[] {4, 65, 1, 0},
                "3", new int[] {6, 29, 0, 1},
                "4", new int[] {1, 4, 1, 0},
                "5", new int[] {7, 18, 7, 0},
                "6", new int[] {7, 29, 6, 0},
                "7", new int[] {3, 30, 2, 0},
                "8", new int[] {2, 12, 2, 0},
                "9", new int[] {1, 4, 1, 0},
                "10", new int[] {3, 18, 3, 0},
                "11", new int[] {1, 22, 1, 0});
        var rows = new ArrayList<Line>();
        for (String year : List.of("2", "3", "4", "5", "6", "7", "8", "9", "10", "11")) {
            rows.add(new Line(year, "all"));
        }
        rows.add(Line.top("all"));
        var sexes = List.of(new Line("boys", "children"), new Line("girls", "children"), Line.top("children"));

        var children = CountTable.of(rows, sexes, (year, sex) -> of(published, year)[sex.equals("boys") ? 2 : 3]);
        var shown = control.protect(children);
        assertThat(shown.text("3", "girls")).isEqualTo("c");
        assertThat(shown.text("3", "children")).isEqualTo("c");
        assertThat(shown.text("all", "girls")).isEqualTo("c");
        assertThat(shown.text("3", "boys")).isEqualTo("0");
        assertThat(shown.text("5", "boys")).isEqualTo("7");
        assertThat(CellSuppression.narrowest(children, shown)).isGreaterThanOrEqualTo(5);

        var days = CountTable.of(
                rows,
                List.of(Line.top("half days")),
                (year, column) -> of(published, year)[1],
                (year, column) -> of(published, year)[2] + of(published, year)[3]);
        var shownDays = control.protect(days);
        assertThat(shownDays.text("3", "half days")).isEqualTo("c");
        assertThat(shownDays.text("5", "half days")).isEqualTo("18");
        assertThat(shownDays.text("6", "half days")).isEqualTo("29");
        assertThat(shownDays.text("all", "half days")).isEqualTo("231");
        assertThat(CellSuppression.narrowest(days, shownDays)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void columnsThatAreNotAddedUpAreProtectedEachByItself() {
        var rows = List.of(new Line("S1", "all"), new Line("S2", "all"), new Line("S3", "all"), Line.top("all"));
        Map<String, int[]> lacking = Map.of("S1", new int[] {3, 6}, "S2", new int[] {9, 7}, "S3", new int[] {12, 8});
        var table = CountTable.of(
                rows,
                List.of(Line.top("PERSONAL"), Line.top("HEALTH")),
                (school, area) -> of(lacking, school)[area.equals("PERSONAL") ? 0 : 1]);
        var shown = control.protect(table);
        assertThat(shown.text("S1", "PERSONAL")).isEqualTo("c");
        assertThat(List.of("S2", "S3", "all")).anyMatch(each -> shown.isHidden(each, "PERSONAL"));
        assertThat(List.of("S1", "S2", "S3", "all")).noneMatch(each -> shown.isHidden(each, "HEALTH"));
        assertThat(shown.text("all", "HEALTH")).isEqualTo("21");
        assertThat(CellSuppression.narrowest(table, shown)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void nothingIsHiddenWhereNoFigureIsAboutTooFew() {
        var table = schools(new int[][] {{5, 9, 12}, {30, 8, 0}, {7, 6, 5}});
        var shown = control.protect(table);
        assertThat(shown.hiddenFigures()).isZero();
        assertThat(shown.text("S1", "3")).isEqualTo("0");
        assertThat(CellSuppression.narrowest(table, shown)).isInfinite();
    }

    @Test
    void oneHiddenFigureDrawsOthersSoThatNoSubtractionFindsIt() {
        var table = schools(new int[][] {{20, 9, 2}, {30, 18, 11}, {17, 26, 35}, {8, 14, 22}});
        var shown = control.protect(table);
        assertThat(shown.isHidden("S0", "3")).isTrue();
        assertThat(shown.hiddenFigures()).isBetween(4, 8);
        assertThat(shown.text("partnership", "total")).isEqualTo("212");
        assertThat(CellSuppression.narrowest(table, shown)).isGreaterThanOrEqualTo(5);
    }

    @Test
    void sharesAndRatiosOfHiddenFiguresAreHiddenToo() {
        var table = schools(new int[][] {{20, 9, 2}, {30, 18, 11}, {17, 26, 35}, {8, 14, 22}});
        var shown = control.protect(table);
        assertThat(shown.share("S0", "3", "total")).isEmpty();
        assertThat(shown.per("S0", "3", 4)).isEmpty();
        assertThat(shown.share("partnership", "1", "total")).hasValue(75.0 / 212);
        assertThat(shown.per("partnership", "total", 74)).hasValue(212.0 / 74);
        assertThat(shown.per("partnership", "total", 0)).isEmpty();
    }

    @Test
    void theSameTableAlwaysHidesTheSameFigures() {
        var first = control.protect(random(new SplittableRandom(7), 15));
        var second = control.protect(random(new SplittableRandom(7), 15));
        assertThat(texts(first)).isEqualTo(texts(second));
    }

    @Test
    void anAttackOnHundredsOfRandomTablesRecoversNothing() {
        for (long seed = 0; seed < 300; seed++) {
            var random = new SplittableRandom(seed);
            var table = random(random, random.nextInt(1, 16));
            var shown = control.protect(table);
            for (int row = 0; row < table.rows().size(); row++) {
                for (int column = 0; column < 4; column++) {
                    String r = table.rows().get(row).key();
                    String c = table.columns().get(column).key();
                    int count = table.count(row, column);
                    assertThat(shown.isHidden(r, c) || count == 0 || count >= 5)
                            .as("seed %d: %s %s is %d", seed, r, c, count)
                            .isTrue();
                }
            }
            assertThat(CellSuppression.narrowest(table, shown))
                    .as("seed %d", seed)
                    .isGreaterThan(4.999);
        }
    }

    @Test
    void fifteenSchoolsByFourColumnsTakeWellUnderATenthOfASecond() {
        for (long seed = 0; seed < 30; seed++) {
            control.protect(random(new SplittableRandom(seed), 15));
        }
        long started = System.nanoTime();
        for (long seed = 100; seed < 120; seed++) {
            control.protect(random(new SplittableRandom(seed), 15));
        }
        double milliseconds = (System.nanoTime() - started) / 1e6 / 20;
        System.out.printf("disclosure control, 15 schools: %.1f ms a table%n", milliseconds);
        assertThat(milliseconds).isLessThan(100);
    }

    @Test
    void aThresholdThatHidesNothingIsRefused() {
        assertThatThrownBy(() -> new CellSuppression(1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static int[] of(Map<String, int[]> published, String year) {
        return Objects.requireNonNull(published.get(year));
    }

    private static CountTable schools(int[][] counts) {
        var rows = new ArrayList<Line>();
        for (int i = 0; i < counts.length; i++) {
            rows.add(new Line("S" + i, "phase" + i % 2));
        }
        rows.add(new Line("phase0", "partnership"));
        rows.add(new Line("phase1", "partnership"));
        rows.add(Line.top("partnership"));
        return CountTable.of(
                rows,
                LEVELS,
                (school, level) -> counts[Integer.parseInt(school.substring(1))][Integer.parseInt(level) - 1]);
    }

    /** Schools within up to four phases, many small counts among large ones. */
    private static CountTable random(SplittableRandom random, int schools) {
        var rows = new ArrayList<Line>();
        int phases = Math.min(4, schools);
        int[][] counts = new int[schools][3];
        for (int i = 0; i < schools; i++) {
            rows.add(new Line("S" + i, "phase" + i % phases));
            for (int level = 0; level < 3; level++) {
                counts[i][level] = random.nextInt(3) == 0 ? random.nextInt(6) : random.nextInt(120);
            }
        }
        for (int i = 0; i < phases; i++) {
            rows.add(new Line("phase" + i, "partnership"));
        }
        rows.add(Line.top("partnership"));
        return CountTable.of(
                rows,
                LEVELS,
                (school, level) -> counts[Integer.parseInt(school.substring(1))][Integer.parseInt(level) - 1]);
    }

    private static List<String> texts(ProtectedTable table) {
        return table.rows().stream()
                .map(row -> table.text(row.key(), "1")
                        + table.text(row.key(), "2")
                        + table.text(row.key(), "3")
                        + table.text(row.key(), "total"))
                .toList();
    }
}
