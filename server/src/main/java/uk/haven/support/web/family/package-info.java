/** Pages of families and of what is done for them. */
@NullMarked
package uk.haven.support.web.family;

import org.jspecify.annotations.NullMarked;
