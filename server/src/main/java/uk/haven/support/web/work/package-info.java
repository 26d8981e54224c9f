/** The page My work, the calendar and the notices. */
@NullMarked
package uk.haven.support.web.work;

import org.jspecify.annotations.NullMarked;
