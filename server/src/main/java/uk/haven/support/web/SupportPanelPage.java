package uk.haven.support.web;

import java.util.List;

/** What is done for a child, of every kind: the part of "What we are doing" that support adds. */
public record SupportPanelPage(List<Row> now, List<Row> before, List<Start> starts) {
    public SupportPanelPage {
        now = List.copyOf(now);
        before = List.copyOf(before);
        starts = List.copyOf(starts);
    }

    /**
     * @param kind what sort of support it is, or "" where that is not told
     * @param path where it opens, or ""
     * @param facts who leads it, since when, until when
     * @param progress how it is going, or ""
     */
    public record Row(String kind, String title, String path, String facts, String progress) {}

    public record Start(String label, String path) {}
}
