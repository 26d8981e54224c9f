/** Measurements against other ways of doing the same, in one run. */
@NullMarked
package uk.haven.bench;

import org.jspecify.annotations.NullMarked;
