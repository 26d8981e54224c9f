/** Common assessments and teams around children, kept by their rules. */
@NullMarked
package uk.haven.support.internal.assessment;

import org.jspecify.annotations.NullMarked;
