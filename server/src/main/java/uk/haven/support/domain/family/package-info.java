/** Rules of family support, mentoring, counselling, and support at turning points. */
@NullMarked
package uk.haven.support.domain.family;

import org.jspecify.annotations.NullMarked;
