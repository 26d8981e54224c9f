package uk.haven.platform.charts;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import uk.haven.platform.ui.Words;

/** The one renderer: the same chart gives the same picture. Some milliseconds each, so drawn where the page is made. */
public final class Charts {

    private static final Logger LOG = LoggerFactory.getLogger(Charts.class);
    private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]*");

    static {
        System.setProperty("java.awt.headless", "true");
    }

    private Charts() {}

    /**
     * Draws for a page and for a phone. A machine without any font cannot draw: the table then stands alone.
     *
     * @throws IllegalArgumentException when the id is not of small letters, digits and hyphens
     */
    public static Drawn draw(Chart chart) {
        if (!ID.matcher(chart.id()).matches()) {
            throw new IllegalArgumentException("A chart's id has small letters, digits and hyphens, not " + chart.id());
        }
        String wide = "";
        String narrow = "";
        try {
            wide = draw(chart, Size.WIDE);
            narrow = draw(chart, Size.NARROW);
        } catch (InternalError | NoClassDefFoundError | ExceptionInInitializerError noFonts) {
            LOG.warn("This machine cannot draw charts, tables stand alone: {}", noFonts.toString());
        }
        return new Drawn(
                chart.id(), chart.title(), chart.what(), wide, narrow, keys(chart), notes(chart), chart.table());
    }

    private static String draw(Chart chart, Size size) {
        String id = chart.id() + (size == Size.WIDE ? "-wide" : "-narrow");
        int height = chart instanceof BarChart bars ? new BarDrawing(bars, size).height() : size.height();
        var picture = switch (chart) {
            case BarChart bars -> new BarDrawing(bars, size).draw();
            case LineChart lines -> new LineDrawing(lines, size).draw();
            case AttendanceChart weeks -> new AttendanceDrawing(weeks, size).draw();
        };
        return Canvas.draw(picture, size.width(), height, id, chart.title(), chart.what());
    }

    private static List<Drawn.Key> keys(Chart chart) {
        return switch (chart) {
            case BarChart bars -> Frame.keys(bars.series());
            case LineChart lines -> Frame.keys(lines.series());
            case AttendanceChart weeks -> {
                String line = weeks.reference().label();
                yield List.of(
                        new Drawn.Key("At or above " + line, Palette.hex(Palette.series(0))),
                        new Drawn.Key("Below " + line, Palette.hex(Palette.series(1))));
            }
        };
    }

    private static List<String> notes(Chart chart) {
        var notes = new ArrayList<String>();
        boolean hidden = switch (chart) {
            case BarChart bars -> Grid.suppressed(bars.series());
            case LineChart lines -> Grid.suppressed(lines.series());
            case AttendanceChart weeks -> false;
        };
        if (hidden) {
            notes.add(Words.HIDDEN + " means " + Words.HIDDEN_MEANS + ", so that no child can be recognised");
        }
        if (chart instanceof LineChart lines
                && lines.series().stream().flatMap(one -> one.points().stream()).anyMatch(Point::hasInterval)) {
            notes.add("The bands show how sure the figures are.");
        }
        if (chart instanceof AttendanceChart weeks && weeks.weeks().stream().anyMatch(week -> week.excluded() > 0)) {
            notes.add("▼ a week with an exclusion");
        }
        return notes;
    }
}
