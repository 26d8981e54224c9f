/** Programmes and their exit criteria: what each asks, how evidence answers it, and what may be done when. Plain Java. */
@NullMarked
package uk.haven.support.domain.programme;

import org.jspecify.annotations.NullMarked;
