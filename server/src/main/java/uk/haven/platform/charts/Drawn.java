package uk.haven.platform.charts;

import java.util.List;
import uk.haven.platform.ui.Table;

/**
 * A chart ready for a page ({@code ui/chart.jte}).
 *
 * @param wide SVG for 480 pixels and more, or "" where this machine cannot draw: the table then stands alone
 * @param narrow SVG for a phone
 * @param keys which colour is which, when there are several
 * @param notes what the signs mean
 */
public record Drawn(
        String id,
        String title,
        String what,
        String wide,
        String narrow,
        List<Key> keys,
        List<String> notes,
        Table table) {

    public Drawn {
        keys = List.copyOf(keys);
        notes = List.copyOf(notes);
    }

    /** @param colour {@code #0b3d45} */
    public record Key(String label, String colour) {}
}
