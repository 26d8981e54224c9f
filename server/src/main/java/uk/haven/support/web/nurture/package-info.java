/** The pages of nurture groups. */
@NullMarked
package uk.haven.support.web.nurture;

import org.jspecify.annotations.NullMarked;
