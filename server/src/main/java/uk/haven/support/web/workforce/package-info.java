/** The pages about those who support children. */
@NullMarked
package uk.haven.support.web.workforce;

import org.jspecify.annotations.NullMarked;
