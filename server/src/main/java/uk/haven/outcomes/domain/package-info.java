/** Disclosure control: what may be shown so that nothing hidden can be worked out; pure. */
@NullMarked
package uk.haven.outcomes.domain;

import org.jspecify.annotations.NullMarked;
