/** Where the dashboards get their figures. */
@NullMarked
package uk.haven.reports.internal;

import org.jspecify.annotations.NullMarked;
