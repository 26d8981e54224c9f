package uk.haven.support.domain.programme;

import uk.haven.directory.Continuum;

/**
 * A type of programme; data.
 *
 * @param code stable, lower case with hyphens: {@code learning-mentor}
 * @param continuum where it lies unless a plan says otherwise
 * @param quietWeeks school weeks without a session logged after which it drifts
 * @param stillWeeks school weeks without any exit criterion coming closer after which it drifts
 * @param parallel whether a child may have two of it at a time
 */
public record ProgrammeType(
        String code, String label, Continuum continuum, int quietWeeks, int stillWeeks, boolean parallel) {}
