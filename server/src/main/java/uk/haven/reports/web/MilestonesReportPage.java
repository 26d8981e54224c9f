package uk.haven.reports.web;

import org.jspecify.annotations.Nullable;
import uk.haven.platform.ui.Table;

/**
 * Milestones across the partnership, fit to be published.
 *
 * @param year of the figures, or "" while no year is complete
 * @param figures null while no year is complete
 * @param lacking who leaves a phase without some experience; null while no year is complete, or its returns say nothing of it
 * @param letters null likewise, and when no school has a Year R
 * @param progress how many returns of the running year are locked, or ""
 * @param reviews of attendance, null while no half-term is counted
 */
public record MilestonesReportPage(
        String year,
        @Nullable Table figures,
        @Nullable Table lacking,
        @Nullable Table letters,
        String legend,
        String progress,
        @Nullable Table reviews,
        String reviewsLegend) {}
