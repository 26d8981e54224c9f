/** The rules of support: plain Java, without Spring or SQL. */
@NullMarked
package uk.haven.support.domain;

import org.jspecify.annotations.NullMarked;
