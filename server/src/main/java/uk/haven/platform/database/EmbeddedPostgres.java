package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.Path;

/** A PostgreSQL server of our own over the bundled binaries. */
public final class EmbeddedPostgres implements HavenDatabase {

    private final PostgresProcess process;

    private EmbeddedPostgres(PostgresProcess process) {
        this.process = process;
    }

    /**
     * Starts (first initialising, when the folder is new) the server of this data folder.
     *
     * @throws DatabaseUnavailable with a sentence for the user
     */
    public static EmbeddedPostgres start(Path dataFolder) {
        try {
            return new EmbeddedPostgres(PostgresProcess.start(dataFolder));
        } catch (IOException failure) {
            throw new DatabaseUnavailable(
                    "The database in " + dataFolder + " could not be started: " + failure.getMessage(), failure);
        }
    }

    @Override
    public String url() {
        return process.url();
    }

    @Override
    public Credentials owner() {
        return process.owner();
    }

    @Override
    public Credentials application() {
        return process.application();
    }

    @Override
    public void close() {
        process.stop();
    }
}
