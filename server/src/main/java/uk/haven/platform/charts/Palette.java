package uk.haven.platform.charts;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.awt.Stroke;
import java.util.List;
import java.util.Set;

/** The brand's colours and strokes, as {@code _settings.scss} has them. */
final class Palette {

    static final Color INK = new Color(0x16201f);
    static final Color GREY = new Color(0x525c5c);
    static final Color RULE = new Color(0xdfe4e4);
    static final Color BAND = new Color(0xf3f5f5);
    static final Color WARM = new Color(0xa84a12);
    static final Color TEAL = new Color(0x0b5563);

    /** By turns dark and light, so that neighbours differ without colour. */
    private static final List<Color> SERIES = List.of(
            TEAL,
            new Color(0xdf9a5b),
            new Color(0x5f6a6a),
            new Color(0x8cc3c9),
            new Color(0x7a3309),
            new Color(0xb7bfbf));

    static final Stroke LINE = new BasicStroke(2.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    static final Stroke THIN = new BasicStroke(1f);
    static final Stroke DASHED =
            new BasicStroke(1.5f, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, new float[] {5f, 4f}, 0f);

    private static final String FAMILY = family();

    private Palette() {}

    static Color series(int index) {
        return SERIES.get(index % SERIES.size());
    }

    static String hex(Color colour) {
        return "#%06x".formatted(colour.getRGB() & 0xffffff);
    }

    static Font font(int size) {
        return new Font(FAMILY, Font.PLAIN, size);
    }

    static Font bold(int size) {
        return new Font(FAMILY, Font.BOLD, size);
    }

    /** The font to measure with: one with Arial's widths, where there is one. */
    private static String family() {
        var known = Set.of(GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames());
        return List.of("Arial", "Liberation Sans", "Arimo", "Helvetica").stream()
                .filter(known::contains)
                .findFirst()
                .orElse(Font.SANS_SERIF);
    }
}
