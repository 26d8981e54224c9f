package uk.haven.milestones.web.review;

import java.util.List;
import uk.haven.platform.ui.Crumb;
import uk.haven.platform.ui.Section;
import uk.haven.platform.ui.Table;

/** The letters that schools have written. */
public record LetterRunsPage(List<Section> sections, List<Crumb> crumbs, Table runs) {}
