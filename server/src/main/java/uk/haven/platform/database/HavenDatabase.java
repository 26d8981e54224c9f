package uk.haven.platform.database;

/**
 * The PostgreSQL server that holds everything: embedded in the data folder, or one's own. The owner role migrates; the
 * application role, which owns nothing and cannot bypass row-level security, does all else.
 */
public interface HavenDatabase extends AutoCloseable {

    /** JDBC address of the database {@code haven}. */
    String url();

    Credentials owner();

    Credentials application();

    @Override
    void close();
}
