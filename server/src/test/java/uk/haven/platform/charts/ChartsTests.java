package uk.haven.platform.charts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.InputSource;
import uk.haven.platform.gallery.SampleCharts;

class ChartsTests {

    private static final String HOSTILE = "\"><script>alert(1)</script>&amp;<style>*{}</style>' onload='x";

    static List<Chart> samples() {
        return SampleCharts.all();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void theSameChartGivesTheSamePicture(Chart chart) {
        assertThat(Charts.draw(chart)).isEqualTo(Charts.draw(chart));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void aPictureIsWellFormedNamedAndWithoutScriptOrStyle(Chart chart) throws Exception {
        var drawn = Charts.draw(chart);
        for (String svg : List.of(drawn.wide(), drawn.narrow())) {
            DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
            assertThat(svg)
                    .contains("role=\"img\"", "<title id=\"" + chart.id(), "<desc id=\"" + chart.id())
                    .doesNotContain("style=", "<style", "<script", "href", "url(http");
        }
    }

    @Test
    void aHostileLabelIsText() throws Exception {
        var chart = new BarChart(
                "hostile",
                HOSTILE,
                HOSTILE,
                HOSTILE,
                Unit.COUNT,
                BarChart.Layout.ACROSS,
                List.of(HOSTILE, "\u0000\u0007ok"),
                List.of(Series.of(HOSTILE, 1, 2)));
        String svg = Charts.draw(chart).wide();
        DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
        assertThat(svg).doesNotContain("<script", "<style", "\u0000").contains("&lt;script&gt;");
    }

    @Test
    void aHiddenFigureIsShownAsHiddenInPictureAndTable() {
        var chart = new BarChart(
                "hidden",
                "t",
                "w",
                "School",
                Unit.COUNT,
                BarChart.Layout.UPRIGHT,
                List.of("A", "B"),
                List.of(new Series("Children", List.of(Point.SUPPRESSED, Point.of(12)))));
        var drawn = Charts.draw(chart);
        assertThat(drawn.wide()).contains(">c</text>", ">12</text>");
        assertThat(drawn.notes()).containsExactly("c means hidden: small number, so that no child can be recognised");
        assertThat(drawn.table().rows().getFirst().cells().get(1).text()).isEqualTo("c");
    }

    @Test
    void barsBeginAtZero() {
        var chart = new BarChart(
                "zero",
                "t",
                "w",
                "School",
                Unit.COUNT,
                BarChart.Layout.UPRIGHT,
                List.of("A", "B"),
                List.of(Series.of("Children", 980, 1000)));
        assertThat(Charts.draw(chart).wide()).contains(">0</text>");
    }

    @Test
    void thePointsMustMatchTheCategories() {
        var series = List.of(Series.of("Children", 1, 2, 3));
        assertThatThrownBy(() -> new BarChart(
                        "id", "t", "w", "School", Unit.COUNT, BarChart.Layout.UPRIGHT, List.of("A", "B"), series))
                .hasMessage("Series Children has 3 points for 2 categories");
    }

    @Test
    void anEmptyChartIsDrawnEmpty() {
        var none = new LineChart("none", "t", "w", "Year", Unit.PERCENT, List.of(), List.of(), null);
        assertThat(Charts.draw(none).table().rows()).isEmpty();
        var bars = new BarChart(
                "none", "t", "w", "Year", Unit.COUNT, BarChart.Layout.ACROSS_STACKED, List.of(), List.of());
        assertThat(Charts.draw(bars).wide()).startsWith("<svg");
        var weeks = new AttendanceChart("none", "t", "w", List.of(), List.of(), new Reference("90 %", 90));
        assertThat(Charts.draw(weeks).wide()).startsWith("<svg");
    }

    @Test
    void figuresAreWrittenInTheirUnit() {
        assertThat(Unit.PERCENT.written(92.44)).isEqualTo("92.4 %");
        assertThat(Unit.COUNT.written(1234)).isEqualTo("1,234");
        assertThat(Unit.POINTS.written(-0.25)).isEqualTo("-0.3 points");
        assertThat(Unit.DAYS.written(2.5)).isEqualTo("2.5 days");
        assertThat(Unit.PERCENT.onAxis(90)).isEqualTo("90%");
    }
}
