package uk.haven.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.Properties;

/**
 * Who uses the data folder and where its database answers; in a small file while it does.
 *
 * @param port of the server, on the loopback address
 * @param process id of the Haven that started it
 * @param use {@code serve} or {@code command}
 */
record Holder(int port, long process, String use) {

    void write(DataFolder folder) throws IOException {
        FilePermissions.writePrivately(folder.holder(), "port=%d%nprocess=%d%nuse=%s%n".formatted(port, process, use));
    }

    static Optional<Holder> in(DataFolder folder) throws IOException {
        var values = new Properties();
        try (var reader = Files.newBufferedReader(folder.holder())) {
            values.load(reader);
            return Optional.of(new Holder(
                    Integer.parseInt(values.getProperty("port", "")),
                    Long.parseLong(values.getProperty("process", "")),
                    values.getProperty("use", "")));
        } catch (NoSuchFileException nobody) {
            return Optional.empty();
        } catch (NumberFormatException damaged) {
            return Optional.empty();
        }
    }
}
