package uk.haven.platform.ui;

import java.util.ArrayList;
import java.util.List;

/**
 * Which page of a long list is shown.
 *
 * @param page from 1
 * @param size rows a page
 * @param total rows in all
 * @param path the list's address with its filters, without the page
 */
public record Pages(int page, int size, long total, String path) {

    public Pages {
        if (size < 1) {
            throw new IllegalArgumentException("A page has at least one row, not " + size);
        }
        page = Math.clamp(page, 1, (int) Math.max(1, (total + size - 1) / size));
    }

    public int last() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    /** Rows before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    public String pathOf(int number) {
        return path + (path.contains("?") ? "&" : "?") + "page=" + number;
    }

    /** {@code Showing 51 to 100 of 214}. */
    public String sentence() {
        return total == 0
                ? "None"
                : "Showing %s to %s of %s"
                        .formatted(
                                Words.number(offset() + 1L),
                                Words.number(Math.min(total, (long) page * size)),
                                Words.number(total));
    }

    /** The pages to name: first, last and those around this one; 0 stands for a gap. */
    public List<Integer> named() {
        var numbers = new ArrayList<Integer>();
        int previous = 0;
        for (int number = 1; number <= last(); number++) {
            if (number == 1 || number == last() || Math.abs(number - page) <= 1) {
                if (number - previous > 1) {
                    numbers.add(0);
                }
                numbers.add(number);
                previous = number;
            }
        }
        return numbers;
    }
}
