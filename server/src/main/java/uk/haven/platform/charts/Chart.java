package uk.haven.platform.charts;

import uk.haven.platform.ui.Table;

/**
 * What a chart shows. {@link Charts#draw} makes the picture and the table of it.
 *
 * <p>{@code id} is unique on its page: letters, digits and hyphens. {@code title} says the finding ("Key Stage 4 gap closed
 * from 34 points to 1"); {@code what} says what is drawn ("Percent of half days attended, by week").
 */
public sealed interface Chart permits BarChart, LineChart, AttendanceChart {

    String id();

    String title();

    String what();

    /** The same figures in words and numbers. */
    Table table();
}
