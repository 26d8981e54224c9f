/** The partnership view and the school view. */
@NullMarked
package uk.haven.reports.web;

import org.jspecify.annotations.NullMarked;
