/** Pages of the attendance review and of letters home. */
@NullMarked
package uk.haven.milestones.web.review;

import org.jspecify.annotations.NullMarked;
