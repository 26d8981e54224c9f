package uk.haven.platform.database;

/** A server of one's own, named by {@code HAVEN_DATABASE_URL}. Its life is not ours. */
record ExternalPostgres(String url, Credentials owner, Credentials application) implements HavenDatabase {

    /**
     * @throws DatabaseUnavailable when something that is needed is not given
     */
    static ExternalPostgres of(
            String url, String owner, String ownerPassword, String application, String applicationPassword) {
        if (!url.startsWith("jdbc:postgresql:")) {
            throw new DatabaseUnavailable("HAVEN_DATABASE_URL must begin with jdbc:postgresql: and does not.");
        }
        return new ExternalPostgres(
                url,
                new Credentials(given("HAVEN_DATABASE_OWNER", owner), ownerPassword),
                new Credentials(given("HAVEN_DATABASE_APP", application), applicationPassword));
    }

    private static String given(String variable, String value) {
        if (value.isBlank()) {
            throw new DatabaseUnavailable("HAVEN_DATABASE_URL is set, so " + variable
                    + " must be too: the roles that own the data and that use it (docs/operations.md).");
        }
        if (!value.matches("[a-z_][a-z0-9_]{0,62}")) {
            throw new DatabaseUnavailable(
                    variable + " must be a plain name: lower-case letters, digits and underscores.");
        }
        return value;
    }

    @Override
    public void close() {
        // it runs on without us
    }
}
