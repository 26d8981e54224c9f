package uk.haven.children.web;

import java.util.List;
import java.util.UUID;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Section;

/** The timeline of a child, of all kinds or of one. */
public record StoryPage(UUID publicId, List<Section> kinds, List<Moment> moments) {

    private static final int AT_ONCE = 12;

    public List<Moment> latest() {
        return moments.subList(0, Math.min(AT_ONCE, moments.size()));
    }

    public List<Moment> earlier() {
        return moments.subList(latest().size(), moments.size());
    }
}
