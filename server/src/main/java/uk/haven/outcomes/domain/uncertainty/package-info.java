/** What chance alone can do to a rate: intervals, limits of a funnel, and what may be said of a change. */
@NullMarked
package uk.haven.outcomes.domain.uncertainty;

import org.jspecify.annotations.NullMarked;
