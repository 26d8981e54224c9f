package uk.haven.support;

import java.time.LocalDate;

/**
 * Published inside the transaction that ends a piece of support, so that what was planned for it goes with it.
 *
 * @param interventionId {@code support.intervention.id}
 * @param on its last day
 */
public record InterventionEnded(long interventionId, InterventionKind kind, LocalDate on) {}
