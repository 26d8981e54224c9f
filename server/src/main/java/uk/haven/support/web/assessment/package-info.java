/** The pages of common assessments and of teams around children. */
@NullMarked
package uk.haven.support.web.assessment;

import org.jspecify.annotations.NullMarked;
