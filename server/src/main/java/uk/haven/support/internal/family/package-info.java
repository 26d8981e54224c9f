/** Family support, mentoring, counselling, and support at turning points: their plans, contacts and notes. */
@NullMarked
package uk.haven.support.internal.family;

import org.jspecify.annotations.NullMarked;
