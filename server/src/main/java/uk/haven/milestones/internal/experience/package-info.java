/** Activities and what children took part in. */
@NullMarked
package uk.haven.milestones.internal.experience;

import org.jspecify.annotations.NullMarked;
