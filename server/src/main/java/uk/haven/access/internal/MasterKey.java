package uk.haven.access.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import uk.haven.access.Keys;

/**
 * The one secret outside the database: {@code HAVEN_SECRET} when it is set (at least 32 characters, the same on every
 * node), else 32 random bytes in {@code secret.key} of the data folder, readable by its owner alone.
 */
@Component
class MasterKey implements Keys {

    private static final String MAC = "HmacSHA256";

    private final byte[] master;

    MasterKey(@Value("${haven.data-dir}") Path dataFolder, @Value("${HAVEN_SECRET:}") String secret) {
        this.master = secret.isEmpty() ? fromFile(dataFolder.resolve("secret.key")) : fromText(secret);
    }

    @Override
    public SecretKey forPurpose(String purpose, String algorithm) {
        return new SecretKeySpec(
                mac(new SecretKeySpec(master, MAC), ("haven/" + purpose).getBytes(StandardCharsets.UTF_8)), algorithm);
    }

    /** HMAC-SHA-256. */
    static byte[] mac(SecretKey key, byte[] message) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(message);
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA-256 is not available in this JDK", unavailable);
        }
    }

    /** SHA-256. */
    static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("SHA-256 is not available in this JDK", unavailable);
        }
    }

    private static byte[] fromText(String secret) {
        if (secret.length() < 32) {
            throw new IllegalStateException("HAVEN_SECRET is too short: give at least 32 random characters");
        }
        return sha256(secret);
    }

    private static byte[] fromFile(Path file) {
        try {
            if (!Files.exists(file)) {
                create(file);
            }
            byte[] bytes = HexFormat.of().parseHex(Files.readString(file).strip());
            if (bytes.length != 32) {
                throw new IllegalStateException(file + " is not whole: put it back from a backup");
            }
            return bytes;
        } catch (IOException failure) {
            throw new UncheckedIOException("The key in " + file + " could not be read", failure);
        }
    }

    /** Written beside and linked into place, so that of two processes that start at once one wins and both read the same. */
    private static void create(Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        Path draft = Files.createTempFile(
                file.toAbsolutePath().getParent(),
                "secret",
                ".draft",
                PosixFilePermissions.asFileAttribute(Set.copyOf(PosixFilePermissions.fromString("rw-------"))));
        Files.writeString(draft, HexFormat.of().formatHex(random) + "\n", StandardOpenOption.SYNC);
        try {
            Files.createLink(file, draft);
        } catch (FileAlreadyExistsException another) {
            // the other process's key is the key
        } finally {
            Files.delete(draft);
        }
    }
}
