package uk.haven.children.web;

import java.util.List;
import java.util.UUID;
import uk.haven.platform.ui.Moment;
import uk.haven.platform.ui.Section;

/** The timeline of a child, of all kinds or of one. */
public record StoryPage(UUID publicId, List<Section> kinds, List<Moment> moments) {}
