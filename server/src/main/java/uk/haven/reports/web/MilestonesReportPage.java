package uk.haven.reports.web;

import org.jspecify.annotations.Nullable;
import uk.haven.platform.ui.Table;

/**
 * Milestones across the partnership, fit to be published.
 *
 * @param year of the figures, or "" while no year is complete
 * @param figures null while no year is complete
 * @param progress how many returns of the running year are locked, or ""
 */
public record MilestonesReportPage(String year, @Nullable Table figures, String legend, String progress) {}
