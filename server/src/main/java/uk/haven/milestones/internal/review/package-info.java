/** Services and stores of the attendance review and its letters. */
@NullMarked
package uk.haven.milestones.internal.review;

import org.jspecify.annotations.NullMarked;
