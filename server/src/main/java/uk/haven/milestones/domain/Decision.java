package uk.haven.milestones.domain;

import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * What a person decided about a child and a standard.
 *
 * @param result the result that was looked at, or ""
 * @param status how the child stood to the standard then
 * @param startId the programmes that were asked for together; none when there is to be none
 * @param reason why there is no programme
 * @param by who decided, as they were called then
 * @param schoolId the school that decided
 * @param refused whether the programme that was asked for was refused, so that nothing came of the decision
 */
public record Decision(
        int childId,
        String trigger,
        String result,
        Status status,
        OptionalLong startId,
        String reason,
        LocalDate on,
        String by,
        long schoolId,
        boolean refused) {}
