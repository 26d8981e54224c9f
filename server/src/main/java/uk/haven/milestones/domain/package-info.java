/** The framework's rules: pure, without Spring or SQL. */
@NullMarked
package uk.haven.milestones.domain;

import org.jspecify.annotations.NullMarked;
