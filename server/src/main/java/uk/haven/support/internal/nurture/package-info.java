/** Nurture groups: groups, placements, profiles, sessions, returns, reviews of quality, and what they came to. */
@NullMarked
package uk.haven.support.internal.nurture;

import org.jspecify.annotations.NullMarked;
