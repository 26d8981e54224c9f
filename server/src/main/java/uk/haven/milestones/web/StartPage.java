package uk.haven.milestones.web;

import java.util.List;
import uk.haven.platform.ui.Progress;

/**
 * Programmes that were asked for together.
 *
 * @param busy whether the work goes on
 */
public record StartPage(
        String title, String facts, String path, boolean busy, Progress progress, List<Row> rows, String done) {

    /** @param childPath "" for a child whom the viewer no longer sees @param path of the programme, or "" */
    public record Row(String who, String childPath, String target, String words, String path, boolean refused) {}
}
