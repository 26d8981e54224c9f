/** Disclosure control at work. */
@NullMarked
package uk.haven.outcomes.internal;

import org.jspecify.annotations.NullMarked;
