package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Properties;

/** The passwords of the embedded server's three roles: random, in one file that only its owner may read. */
record Secrets(Credentials superuser, Credentials owner, Credentials application) {

    /** Reads the file, or makes it. */
    static Secrets in(Path file) throws IOException {
        if (!Files.exists(file)) {
            FilePermissions.writePrivately(file, """
                    # Passwords of Haven's database in this folder. Whoever reads them reads everything.
                    superuser=%s
                    owner=%s
                    application=%s
                    """.formatted(random(), random(), random()));
        }
        return read(file);
    }

    static Secrets read(Path file) throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(file)) {
            values.load(reader);
        }
        return new Secrets(
                new Credentials("postgres", value(values, "superuser", file)),
                new Credentials("haven_owner", value(values, "owner", file)),
                new Credentials("haven_app", value(values, "application", file)));
    }

    private static String value(Properties values, String name, Path file) throws IOException {
        String value = values.getProperty(name);
        if (value == null || !value.matches("[0-9a-f]{64}")) {
            throw new IOException("the passwords in " + file + " are damaged: bring the file back from a backup");
        }
        return value;
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public String toString() {
        return "Secrets";
    }
}
