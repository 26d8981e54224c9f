/** Pure rules: no Spring, no SQL. */
@NullMarked
package uk.haven.children.domain;

import org.jspecify.annotations.NullMarked;
