package uk.haven.platform.charts;

import java.awt.geom.GeneralPath;
import java.text.DateFormat;
import java.text.SimpleDateFormat;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.Locale;
import java.util.TimeZone;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.DateAxis;
import org.jfree.chart.axis.DateTickUnit;
import org.jfree.chart.axis.DateTickUnitType;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.IntervalMarker;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.renderer.xy.XYLineAndShapeRenderer;
import org.jfree.chart.ui.Layer;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.DefaultIntervalXYDataset;
import org.jfree.data.xy.DefaultXYDataset;

/** A bar a week from 0 to 100 %, half-terms as bands behind, a triangle above a week with an exclusion. */
record AttendanceDrawing(AttendanceChart chart, Size size) {

    private static final double DAY = 86_400_000.0;

    JFreeChart draw() {
        var font = Palette.font(size.fontSize());
        var months = Frame.plain(new DateAxis(null, TimeZone.getTimeZone("UTC"), Locale.UK), font);
        double margin = (to() - from()) * (size == Size.WIDE ? 0.08 : 0.17);
        months.setRange(new Date((long) from()), new Date((long) (to() + margin)));
        months.setTickUnit(new DateTickUnit(DateTickUnitType.MONTH, size == Size.WIDE ? 1 : 2, format()));
        var values = Frame.values(Unit.PERCENT, font);
        values.setRange(0, 114);
        values.setTickUnit(new NumberTickUnit(size == Size.WIDE ? 20 : 50));

        var plot = new XYPlot(weeks(), months, values, bars());
        plot.setDataset(1, exclusions());
        plot.setRenderer(1, triangles());
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.RULE);
        plot.setRangeGridlineStroke(Palette.THIN);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Palette.GREY);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        bands(plot);
        plot.addRangeMarker(line(), Layer.FOREGROUND);
        var label = new XYTextAnnotation(
                chart.reference().label(),
                to() + margin * 0.15,
                chart.reference().value() + 1);
        label.setFont(Palette.bold(size.fontSize() - 1));
        label.setPaint(Palette.WARM);
        label.setTextAnchor(TextAnchor.BOTTOM_LEFT);
        plot.addAnnotation(label);
        return Frame.of(plot);
    }

    private ValueMarker line() {
        return new ValueMarker(chart.reference().value(), Palette.WARM, Palette.DASHED, null, null, 1f);
    }

    private static DateFormat format() {
        var format = new SimpleDateFormat("MMM", Locale.UK);
        format.setTimeZone(TimeZone.getTimeZone("UTC"));
        return format;
    }

    private void bands(XYPlot plot) {
        int number = 0;
        for (var band : chart.bands()) {
            double start = at(band.from());
            double end = at(band.to()) + DAY;
            if (number++ % 2 == 0) {
                var marker = new IntervalMarker(start, end, Palette.RULE);
                marker.setAlpha(0.75f);
                plot.addDomainMarker(marker, Layer.BACKGROUND);
            }
            var label = new XYTextAnnotation(
                    size == Size.WIDE ? band.label() : String.valueOf(number), (start + end) / 2, 113);
            label.setFont(Palette.font(size.fontSize() - 1));
            label.setPaint(Palette.GREY);
            label.setTextAnchor(TextAnchor.TOP_CENTER);
            plot.addAnnotation(label);
        }
    }

    private static XYBarRenderer bars() {
        var renderer = new XYBarRenderer(0.12);
        renderer.setBarPainter(new StandardXYBarPainter());
        renderer.setShadowVisible(false);
        renderer.setDrawBarOutline(false);
        renderer.setSeriesPaint(0, Palette.TEAL);
        renderer.setSeriesPaint(1, Palette.series(1));
        return renderer;
    }

    private static XYLineAndShapeRenderer triangles() {
        var triangle = new GeneralPath();
        triangle.moveTo(-4.5, -8);
        triangle.lineTo(4.5, -8);
        triangle.lineTo(0, 0);
        triangle.closePath();
        var renderer = new XYLineAndShapeRenderer(false, true);
        renderer.setSeriesShape(0, triangle);
        renderer.setSeriesPaint(0, Palette.WARM);
        return renderer;
    }

    /** Two series: weeks at or above the line, and weeks below it, in their own colour. */
    private DefaultIntervalXYDataset weeks() {
        var data = new DefaultIntervalXYDataset();
        data.addSeries("at or above", bars(false));
        data.addSeries("below", bars(true));
        return data;
    }

    private double[][] bars(boolean below) {
        var weeks = chart.weeks().stream()
                .filter(week -> week.possible() > 0
                        && (week.percent() < chart.reference().value()) == below)
                .toList();
        var columns = new double[6][weeks.size()];
        for (int i = 0; i < weeks.size(); i++) {
            double start = at(weeks.get(i).monday());
            columns[0][i] = start + 3.5 * DAY;
            columns[1][i] = start;
            columns[2][i] = start + 7 * DAY;
            columns[3][i] = weeks.get(i).percent();
            columns[4][i] = 0;
            columns[5][i] = weeks.get(i).percent();
        }
        return columns;
    }

    private DefaultXYDataset exclusions() {
        var marked = chart.weeks().stream().filter(week -> week.excluded() > 0).toList();
        var points = new double[2][marked.size()];
        for (int i = 0; i < marked.size(); i++) {
            var week = marked.get(i);
            points[0][i] = at(week.monday()) + 3.5 * DAY;
            points[1][i] = (week.possible() == 0 ? 0 : week.percent()) + 1;
        }
        var data = new DefaultXYDataset();
        data.addSeries("exclusion", points);
        return data;
    }

    private double from() {
        return chart.bands().isEmpty()
                ? chart.weeks().isEmpty()
                        ? 0
                        : at(chart.weeks().getFirst().monday().withDayOfMonth(1))
                : at(chart.bands().getFirst().from().withDayOfMonth(1));
    }

    private double to() {
        double end = chart.bands().isEmpty()
                ? chart.weeks().isEmpty() ? DAY : at(chart.weeks().getLast().monday()) + 7 * DAY
                : at(chart.bands().getLast().to()) + DAY;
        return Math.max(end, from() + 7 * DAY);
    }

    private static double at(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant().toEpochMilli();
    }
}
