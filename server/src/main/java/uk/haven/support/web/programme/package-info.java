/** The pages of programmes. */
@NullMarked
package uk.haven.support.web.programme;

import org.jspecify.annotations.NullMarked;
