/** Pure rules: no Spring, no SQL. */
@NullMarked
package uk.haven.partnership.domain;

import org.jspecify.annotations.NullMarked;
