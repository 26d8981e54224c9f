/** Judgements on early language and phases of Letters and Sounds. */
@NullMarked
package uk.haven.milestones.internal.language;

import org.jspecify.annotations.NullMarked;
