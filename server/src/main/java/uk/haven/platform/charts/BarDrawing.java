package uk.haven.platform.charts;

import java.awt.Color;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.CategoryTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.axis.CategoryLabelPositions;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.plot.CategoryPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StackedBarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.category.CategoryDataset;
import org.jfree.data.category.DefaultCategoryDataset;
import uk.haven.platform.ui.Words;

/** Bars from zero. */
record BarDrawing(BarChart chart, Size size) {

    /** Upright bars keep their height; bars across are as high as their number asks. */
    int height() {
        if (!chart.layout().across()) {
            return size.height();
        }
        int bars = chart.layout().stacked() ? 1 : chart.series().size();
        int labelLines = size == Size.NARROW ? 2 : 1;
        int each = Math.max(bars * 20 + 10, labelLines * 16 + 8);
        return 40 + chart.categories().size() * each;
    }

    JFreeChart draw() {
        var font = Palette.font(size.fontSize());
        var names = Frame.plain(new CategoryAxis(), font);
        names.setCategoryMargin(chart.series().size() > 1 && !chart.layout().stacked() ? 0.25 : 0.3);
        names.setLowerMargin(0.01);
        names.setUpperMargin(0.01);
        names.setMaximumCategoryLabelLines(chart.layout().across() ? 2 : 3);
        names.setMaximumCategoryLabelWidthRatio(chart.layout().across() ? 0.42f : 0.98f);
        if (!chart.layout().across() && crowded()) {
            names.setCategoryLabelPositions(CategoryLabelPositions.UP_45);
        }
        var values = Frame.values(chart.unit(), font);
        Frame.range(values, chart.unit(), Math.min(0, lowest()), Math.max(0, highest()), size.ticks());
        if (labelled() && !chart.layout().stacked()) {
            values.setUpperBound(Math.max(values.getUpperBound(), highest() * 1.08)); // room for the figure on the bar
        }

        var plot = new CategoryPlot(data(), names, values, renderer());
        plot.setOrientation(chart.layout().across() ? PlotOrientation.HORIZONTAL : PlotOrientation.VERTICAL);
        plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_LEFT);
        plot.setRangeGridlinePaint(Palette.RULE);
        plot.setRangeGridlineStroke(Palette.THIN);
        plot.setRangeZeroBaselineVisible(true);
        plot.setRangeZeroBaselinePaint(Palette.GREY);
        plot.setRangeZeroBaselineStroke(Palette.THIN);
        plot.setAxisOffset(RectangleInsets.ZERO_INSETS);
        if (chart.layout().stacked()) {
            hiddenMarks().forEach(plot::addAnnotation);
        }
        return Frame.of(plot);
    }

    /** At the end of a stack in which a part is hidden. */
    private List<CategoryTextAnnotation> hiddenMarks() {
        var hiddenMarks = new ArrayList<CategoryTextAnnotation>();
        for (int c = 0; c < chart.categories().size(); c++) {
            double sum = 0;
            boolean hidden = false;
            for (Series one : chart.series()) {
                sum += one.points().get(c).value();
                hidden |= one.points().get(c).kind() == Point.Kind.SUPPRESSED;
            }
            if (hidden) {
                var mark = new CategoryTextAnnotation(
                        " " + Words.HIDDEN, new Key(c, chart.categories().get(c)), sum);
                mark.setFont(Palette.bold(size.fontSize() - 1));
                mark.setPaint(Palette.INK);
                mark.setTextAnchor(chart.layout().across() ? TextAnchor.CENTER_LEFT : TextAnchor.BOTTOM_CENTER);
                hiddenMarks.add(mark);
            }
        }
        return hiddenMarks;
    }

    private BarRenderer renderer() {
        var renderer = chart.layout().stacked() ? new StackedBarRenderer() : new BarRenderer();
        renderer.setBarPainter(new StandardBarPainter());
        renderer.setShadowVisible(false);
        renderer.setMaximumBarWidth(0.14);
        renderer.setItemMargin(0.04);
        renderer.setDrawBarOutline(chart.layout().stacked());
        renderer.setDefaultOutlinePaint(Color.WHITE);
        renderer.setDefaultOutlineStroke(Palette.THIN);
        renderer.setDefaultItemLabelFont(Palette.font(size.fontSize() - 1));
        renderer.setDefaultItemLabelGenerator(new Labels(chart, labelled()));
        renderer.setDefaultItemLabelsVisible(true);
        for (int i = 0; i < chart.series().size(); i++) {
            renderer.setSeriesPaint(i, Palette.series(i));
            renderer.setSeriesItemLabelPaint(i, chart.layout().stacked() && i % 2 == 0 ? Color.WHITE : Palette.INK);
        }
        if (!chart.layout().stacked()) {
            boolean across = chart.layout().across();
            var outside = new ItemLabelPosition(
                    across ? ItemLabelAnchor.OUTSIDE3 : ItemLabelAnchor.OUTSIDE12,
                    across ? TextAnchor.CENTER_LEFT : TextAnchor.BOTTOM_CENTER);
            renderer.setDefaultPositiveItemLabelPosition(outside);
            renderer.setPositiveItemLabelPositionFallback(outside);
        } else {
            // a figure that does not fit into its part is left to the table
            renderer.setPositiveItemLabelPositionFallback(null);
        }
        return renderer;
    }

    private CategoryDataset data() {
        var data = new DefaultCategoryDataset();
        for (int s = 0; s < chart.series().size(); s++) {
            for (int c = 0; c < chart.categories().size(); c++) {
                Point point = chart.series().get(s).points().get(c);
                Double value = point.kind() == Point.Kind.NONE ? null : Double.valueOf(point.value());
                data.addValue(
                        value,
                        new Key(s, chart.series().get(s).name()),
                        new Key(c, chart.categories().get(c)));
            }
        }
        return data;
    }

    private boolean labelled() {
        int marks = chart.categories().size() * chart.series().size();
        if (chart.layout().across()) {
            return true;
        }
        return marks * (size.fontSize() * (chart.unit() == Unit.COUNT ? 2.2 : 3.4)) < size.width() - 50;
    }

    private boolean crowded() {
        double room = (size.width() - 60.0) / Math.max(1, chart.categories().size());
        int longestWord = chart.categories().stream()
                .flatMap(name -> Arrays.stream(name.split(" ")))
                .mapToInt(String::length)
                .max()
                .orElse(0);
        return longestWord * size.fontSize() * 0.56 > room;
    }

    private double highest() {
        double highest = 0;
        for (int c = 0; c < chart.categories().size(); c++) {
            double sum = 0;
            for (Series one : chart.series()) {
                double value = one.points().get(c).value();
                sum = chart.layout().stacked() ? sum + Math.max(0, value) : Math.max(sum, value);
            }
            highest = Math.max(highest, sum);
        }
        return highest;
    }

    private double lowest() {
        return chart.series().stream()
                .flatMap(one -> one.points().stream())
                .mapToDouble(Point::value)
                .min()
                .orElse(0);
    }

    /** Keeps the order given, and names apart that are written alike. */
    private record Key(int index, String name) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            return Integer.compare(index, other.index);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    /** The figure on a bar; a letter where it is hidden. */
    private record Labels(BarChart chart, boolean figures) implements CategoryItemLabelGenerator {
        @Override
        public String generateLabel(CategoryDataset data, int series, int category) {
            Point point = chart.series().get(series).points().get(category);
            return switch (point.kind()) {
                case SUPPRESSED -> chart.layout().stacked() ? "" : Words.HIDDEN;
                case NONE -> "";
                case SHOWN ->
                    figures && !(chart.layout().stacked() && point.value() == 0)
                            ? chart.unit().brief(point.value())
                            : "";
            };
        }

        @Override
        public String generateRowLabel(CategoryDataset data, int row) {
            return "";
        }

        @Override
        public String generateColumnLabel(CategoryDataset data, int column) {
            return "";
        }
    }
}
