/** Rules of the half-termly attendance review. Plain Java: no Spring, no SQL. */
@NullMarked
package uk.haven.milestones.domain.review;

import org.jspecify.annotations.NullMarked;
