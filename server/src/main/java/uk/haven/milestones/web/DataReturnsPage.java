package uk.haven.milestones.web;

import java.util.List;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Table;

/** The yearly returns of the schools that the viewer may know of. */
public record DataReturnsPage(List<Section> sections, String year, Table returns) {}
