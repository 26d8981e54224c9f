package uk.haven.platform.charts;

import java.awt.geom.Ellipse2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.SymbolAxis;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.DeviationRenderer;
import org.jfree.chart.ui.RectangleAnchor;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.YIntervalSeries;
import org.jfree.data.xy.YIntervalSeriesCollection;
import uk.haven.platform.ui.Words;

/** Lines over time with their bands. */
record LineDrawing(LineChart chart, Size size) {

    JFreeChart draw() {
        var font = Palette.font(size.fontSize());
        int last = Math.max(0, chart.periods().size() - 1);
        var periods = Frame.plain(new SymbolAxis(null, chart.periods().toArray(String[]::new)), font);
        periods.setGridBandsVisible(false);
        periods.setRange(-0.3, last + (named() ? 0.3 + last * 0.28 : 0.3));
        periods.setVerticalTickLabels(crowded());
        periods.setAutoTickUnitSelection(false);

        var values = Frame.values(chart.unit(), font);
        Frame.range(values, chart.unit(), lowest(), highest(), size.ticks());
        double edge = values.getRange().getLength() * 0.025;
        values.setRange(values.getLowerBound() - edge, values.getUpperBound() + edge);

        var renderer = new DeviationRenderer(true, true);
        renderer.setAlpha(0.22f);
        var data = new YIntervalSeriesCollection();
        var runs = runs();
        for (int r = 0; r < runs.size(); r++) {
            data.addSeries(line(r, runs.get(r)));
            renderer.setSeriesPaint(r, Palette.series(runs.get(r).series()));
            renderer.setSeriesFillPaint(r, Palette.series(runs.get(r).series()));
            renderer.setSeriesStroke(r, Palette.LINE);
            renderer.setSeriesShape(r, new Ellipse2D.Double(-3.5, -3.5, 7, 7));
        }
        var plot = new XYPlot(data, periods, values, renderer);
        plot.setDomainGridlinesVisible(false);
        plot.setRangeGridlinePaint(Palette.RULE);
        plot.setRangeGridlineStroke(Palette.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        if (chart.reference() != null) {
            plot.addRangeMarker(reference(chart.reference(), size));
        }
        if (named()) {
            names(values).forEach(plot::addAnnotation);
        }
        hiddenMarks(values).forEach(plot::addAnnotation);
        return Frame.of(plot);
    }

    static ValueMarker reference(Reference reference, Size size) {
        var marker = new ValueMarker(reference.value(), Palette.WARM, Palette.DASHED);
        marker.setAlpha(1f);
        marker.setLabel(reference.label());
        marker.setLabelFont(Palette.bold(size.fontSize() - 1));
        marker.setLabelPaint(Palette.WARM);
        marker.setLabelBackgroundColor(new java.awt.Color(255, 255, 255, 0));
        marker.setLabelAnchor(RectangleAnchor.BOTTOM_LEFT);
        marker.setLabelTextAnchor(TextAnchor.TOP_LEFT);
        marker.setLabelOffset(new RectangleInsets(2, 2, 2, 2));
        return marker;
    }

    /** Neighbouring points that are all known: a line breaks where one is missing or hidden. */
    private record Run(int series, int from, int to) {}

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int s = 0; s < chart.series().size(); s++) {
            var points = chart.series().get(s).points();
            int from = -1;
            for (int i = 0; i <= points.size(); i++) {
                boolean shown = i < points.size() && points.get(i).shown();
                if (shown && from < 0) {
                    from = i;
                } else if (!shown && from >= 0) {
                    runs.add(new Run(s, from, i));
                    from = -1;
                }
            }
        }
        return runs;
    }

    private YIntervalSeries line(int key, Run run) {
        var points = chart.series().get(run.series()).points();
        var line = new YIntervalSeries(key);
        for (int i = run.from(); i < run.to(); i++) {
            Point point = points.get(i);
            line.add(i, point.value(), point.low(), point.high());
        }
        return line;
    }

    /** Lines are named at their ends where there is room: on a phone the keys above name them. */
    private boolean named() {
        return size == Size.WIDE && chart.series().size() > 1 && chart.periods().size() > 1;
    }

    private List<XYTextAnnotation> names(NumberAxis values) {
        record End(int series, int at, double value) {}
        var ends = new ArrayList<End>();
        for (int s = 0; s < chart.series().size(); s++) {
            var points = chart.series().get(s).points();
            for (int i = points.size() - 1; i >= 0; i--) {
                if (points.get(i).shown()) {
                    ends.add(new End(s, i, points.get(i).value()));
                    break;
                }
            }
        }
        ends.sort(Comparator.comparingDouble(End::value));
        var names = new ArrayList<XYTextAnnotation>();
        double apart = values.getRange().getLength() * 0.075;
        double previous = Double.NEGATIVE_INFINITY;
        for (End end : ends) {
            double y = Math.max(end.value(), previous + apart);
            previous = y;
            var name = new XYTextAnnotation(chart.series().get(end.series()).name(), end.at() + 0.12, y);
            name.setFont(Palette.bold(size.fontSize()));
            name.setPaint(Palette.INK);
            name.setTextAnchor(TextAnchor.CENTER_LEFT);
            names.add(name);
        }
        return names;
    }

    /** A letter on the axis where a figure is hidden. */
    private List<XYTextAnnotation> hiddenMarks(NumberAxis values) {
        var hiddenMarks = new ArrayList<XYTextAnnotation>();
        for (Series one : chart.series()) {
            for (int i = 0; i < one.points().size(); i++) {
                if (one.points().get(i).kind() == Point.Kind.SUPPRESSED) {
                    var mark = new XYTextAnnotation(
                            Words.HIDDEN, i, values.getRange().getLowerBound());
                    mark.setFont(Palette.bold(size.fontSize()));
                    mark.setPaint(Palette.INK);
                    mark.setTextAnchor(TextAnchor.BOTTOM_CENTER);
                    hiddenMarks.add(mark);
                }
            }
        }
        return hiddenMarks;
    }

    private boolean crowded() {
        int longest = chart.periods().stream().mapToInt(String::length).max().orElse(0);
        double room = (size.width() - 60.0) / Math.max(1, chart.periods().size() * (named() ? 1.3 : 1));
        return longest * size.fontSize() * 0.56 > room;
    }

    private DoubleStream all() {
        var figures = chart.series().stream()
                .flatMap(one -> one.points().stream())
                .filter(Point::shown)
                .flatMapToDouble(p -> DoubleStream.of(p.low(), p.high()));
        var reference = chart.reference() == null
                ? DoubleStream.empty()
                : DoubleStream.of(chart.reference().value());
        return DoubleStream.concat(figures, reference);
    }

    private double lowest() {
        return all().min().orElse(0);
    }

    private double highest() {
        return all().max().orElse(1);
    }
}
