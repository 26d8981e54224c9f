package uk.haven.support;

import java.util.OptionalLong;

/**
 * A piece of support has been given to another worker, or to nobody; published inside the transaction that does.
 *
 * @param interventionId {@code support.intervention.id}
 * @param from {@code support.worker.id} of who led it before
 * @param to who leads it now
 */
public record InterventionAssigned(long interventionId, InterventionKind kind, OptionalLong from, OptionalLong to) {}
