package uk.haven.platform.ui;

/**
 * A part of a page or of a group of pages, in the row of links beneath the heading.
 *
 * @param count how many things are in it, or -1 when that says nothing
 */
public record Section(String label, String path, boolean current, int count) {
    public static Section of(String label, String path, boolean current) {
        return new Section(label, path, current, -1);
    }
}
