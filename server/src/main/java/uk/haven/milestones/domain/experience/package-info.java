/** The rules of experiences: what is due to whom, how an activity is written up, how coverage is counted. */
@NullMarked
package uk.haven.milestones.domain.experience;

import org.jspecify.annotations.NullMarked;
