/** The rules of early language: Reception Narrative, Letters and Sounds. Pure, without Spring or SQL. */
@NullMarked
package uk.haven.milestones.domain.language;

import org.jspecify.annotations.NullMarked;
