/** The pages of experiences. */
@NullMarked
package uk.haven.milestones.web.experience;

import org.jspecify.annotations.NullMarked;
