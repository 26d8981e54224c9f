package uk.haven.intake;

/**
 * Brings one kind of file into the record. Implemented by the module that owns the data and found as a Spring bean;
 * intake knows none of them by name.
 *
 * <p>{@link #load} runs inside one transaction for the whole file, as batch work. It must be repeatable: a file sent
 * twice changes nothing the second time ({@link Load#unchanged}), and nothing that a file no longer says is deleted. A
 * preview is the same call in a transaction that is rolled back, so it must have no effect outside the database.
 */
public interface Importer {

    FileKind kind();

    /**
     * Reads every row, reports each exactly once as accepted, unchanged or rejected, and writes what is new. A bad row is
     * reported, never thrown.
     *
     * @throws java.util.concurrent.CancellationException from {@link Load#progress} when the person gave up; let it pass
     */
    void load(Rows rows, Load load);
}
