package uk.haven.platform.charts;

import java.awt.Font;
import java.text.FieldPosition;
import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.ArrayList;
import java.util.List;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.axis.Axis;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.plot.Plot;
import org.jfree.chart.ui.RectangleInsets;

/** What all charts share: flat, no border, figures in the brand's font. */
final class Frame {

    private Frame() {}

    static JFreeChart of(Plot plot) {
        plot.setBackgroundPaint(null);
        plot.setOutlineVisible(false);
        plot.setInsets(new RectangleInsets(10, 2, 2, 18));
        var chart = new JFreeChart(null, Palette.font(14), plot, false);
        chart.setBackgroundPaint(null);
        chart.setBorderVisible(false);
        chart.setPadding(RectangleInsets.ZERO_INSETS);
        return chart;
    }

    static <A extends Axis> A plain(A axis, Font font) {
        axis.setTickLabelFont(font);
        axis.setTickLabelPaint(Palette.INK);
        axis.setAxisLineVisible(false);
        axis.setTickMarksVisible(false);
        return axis;
    }

    /** The axis of values, with few ticks. */
    static NumberAxis values(Unit unit, Font font) {
        var axis = plain(new NumberAxis(), font);
        axis.setNumberFormatOverride(new UnitFormat(unit));
        axis.setAutoTickUnitSelection(false);
        return axis;
    }

    /** Sets the range to whole steps, at most {@code ticks} of them. */
    static void range(NumberAxis axis, Unit unit, double low, double high, int ticks) {
        double span = Math.max(high - low, unit == Unit.COUNT ? 1 : 0.1);
        double step = step(span / ticks);
        if (unit == Unit.COUNT) {
            step = Math.max(1, step);
        }
        double from = Math.floor(low / step + 1e-9) * step;
        double to = Math.ceil(high / step - 1e-9) * step;
        if (unit == Unit.PERCENT && high <= 100) {
            to = Math.min(to, 100);
        }
        axis.setTickUnit(new NumberTickUnit(step));
        axis.setRange(from, to > from ? to : from + step);
    }

    private static double step(double atLeast) {
        double power = Math.pow(10, Math.floor(Math.log10(atLeast)));
        for (double factor : new double[] {1, 2, 5, 10}) {
            if (factor * power >= atLeast - 1e-12) {
                return factor * power;
            }
        }
        return 10 * power;
    }

    static List<Drawn.Key> keys(List<Series> series) {
        var keys = new ArrayList<Drawn.Key>();
        if (series.size() > 1) {
            for (int i = 0; i < series.size(); i++) {
                keys.add(new Drawn.Key(series.get(i).name(), Palette.hex(Palette.series(i))));
            }
        }
        return keys;
    }

    private static final class UnitFormat extends NumberFormat {
        private static final long serialVersionUID = 1L;
        private final Unit unit;

        UnitFormat(Unit unit) {
            this.unit = unit;
        }

        @Override
        public StringBuffer format(double number, StringBuffer to, FieldPosition position) {
            return to.append(unit.onAxis(number));
        }

        @Override
        public StringBuffer format(long number, StringBuffer to, FieldPosition position) {
            return to.append(unit.onAxis(number));
        }

        @Override
        public Number parse(String source, ParsePosition position) {
            throw new UnsupportedOperationException("An axis is only written");
        }
    }
}
