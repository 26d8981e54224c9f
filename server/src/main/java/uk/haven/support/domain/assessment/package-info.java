/** The rules of common assessments and of the team around a child. */
@NullMarked
package uk.haven.support.domain.assessment;

import org.jspecify.annotations.NullMarked;
