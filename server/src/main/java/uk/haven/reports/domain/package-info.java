/** Pure shapes of the dashboards: no Spring, no SQL. */
@NullMarked
package uk.haven.reports.domain;

import org.jspecify.annotations.NullMarked;
