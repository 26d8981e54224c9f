/** Rules of registers, exclusions and assessments as plain Java: no Spring, no SQL. */
@NullMarked
package uk.haven.schooling.domain;

import org.jspecify.annotations.NullMarked;
