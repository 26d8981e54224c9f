package uk.haven.intake.internal;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** SHA-256 of files. */
final class Hash {

    private Hash() {}

    static byte[] of(Path path) throws IOException {
        MessageDigest digest = digest();
        // on the heap: bytes elsewhere are digested a few kilobytes at a time
        ByteBuffer buffer = ByteBuffer.allocate(1 << 18);
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            while (channel.read(buffer) >= 0) {
                digest.update(buffer.flip());
                buffer.clear();
            }
        }
        return digest.digest();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException unavailable) {
            throw new IllegalStateException("SHA-256 is not available in this JDK", unavailable);
        }
    }
}
