package uk.haven.audit.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The newest block, written down outside the database: {@code <number> <hex mac>}. Rows cut off the end are found by it.
 *
 * @param number of the block
 */
public record Anchor(long number, byte[] mac) {

    /** Where the data folder keeps it. */
    static Path in(Path dataFolder) {
        return dataFolder.resolve("audit").resolve("anchor");
    }

    /** @throws UncheckedIOException when the file can't be read, or is none of ours */
    public static Optional<Anchor> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(
                    new Anchor(Long.parseLong(words[0]), HexFormat.of().parseHex(words[1])));
        } catch (IOException failure) {
            throw new UncheckedIOException("The anchor " + file + " can't be read", failure);
        } catch (RuntimeException notOurs) {
            throw new UncheckedIOException(
                    "The anchor " + file + " is not one that Haven wrote", new IOException(notOurs));
        }
    }

    /** Replaces the file as one. */
    void write(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Path draft = file.resolveSibling("anchor.draft");
            Files.writeString(draft, number + " " + HexFormat.of().formatHex(mac) + "\n");
            Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failure) {
            throw new UncheckedIOException("The anchor " + file + " can't be written", failure);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Anchor(long n, byte[] m) && n == number && Arrays.equals(m, mac);
    }

    @Override
    public int hashCode() {
        return Long.hashCode(number) * 31 + Arrays.hashCode(mac);
    }
}
