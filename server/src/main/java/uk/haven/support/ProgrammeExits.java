package uk.haven.support;

import java.time.LocalDate;
import java.util.Collection;

/**
 * Holds the exit criteria of programmes against the evidence, and keeps how they stand. Runs as batch work of its own
 * ({@code programmes}), after every import and once a day; with as many queries for a county as for one child.
 */
public interface ProgrammeExits {

    /** Evaluates every programme that goes on at the date. */
    Result everyone(LocalDate asOf);

    /**
     * Evaluates the programmes of the children whom the files touched.
     *
     * @param fileIds {@code intake.file.id}s
     */
    Result after(Collection<Long> fileIds, LocalDate asOf);

    /**
     * @param programmes evaluated
     * @param met whose criteria are met
     * @param newlyMet whose criteria were not met before
     */
    record Result(int programmes, int met, int newlyMet) {}
}
