/** The rules of nurture groups: places, placements by strand scores, stays, re-profiles and returns. */
@NullMarked
package uk.haven.support.domain.nurture;

import org.jspecify.annotations.NullMarked;
