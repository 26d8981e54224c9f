package uk.haven.platform.charts;

/** A chart is drawn twice: for a column of a page and for a phone, with text of a readable size in both. */
enum Size {
    WIDE(640, 320, 14, 6),
    NARROW(320, 260, 13, 4);

    private final int width;
    private final int height;
    private final int fontSize;
    private final int ticks;

    Size(int width, int height, int fontSize, int ticks) {
        this.width = width;
        this.height = height;
        this.fontSize = fontSize;
        this.ticks = ticks;
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    int fontSize() {
        return fontSize;
    }

    /** At most this many steps on the axis of values. */
    int ticks() {
        return ticks;
    }
}
