package uk.haven.audit.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Component;
import uk.haven.access.Keys;
import uk.haven.audit.domain.IdRanges;

/** The keyed hashes of rows and blocks; the key is outside the database. */
@Component
public class AuditKeys {

    private static final String HMAC = "HmacSHA256";

    private final SecretKey entryKey;
    private final SecretKey blockKey;

    AuditKeys(Keys keys) {
        this.entryKey = keys.forPurpose("audit-entry", HMAC);
        this.blockKey = keys.forPurpose("audit-block", HMAC);
    }

    /** A fresh instance; not for several threads. */
    Mac entryMac() {
        return mac(entryKey);
    }

    byte[] entry(byte[] bytes) {
        return entryMac().doFinal(bytes);
    }

    byte[] block(
            long number,
            Instant sealedAt,
            IdRanges ids,
            IdRanges gaps,
            long highest,
            int entries,
            byte[] digest,
            byte[] before) {
        Mac mac = mac(blockKey);
        mac.update(ByteBuffer.allocate(28)
                .putLong(number)
                .putLong(ChronoUnit.MICROS.between(Instant.EPOCH, sealedAt))
                .putLong(highest)
                .putInt(entries)
                .flip());
        mac.update(text(ids));
        mac.update(text(gaps));
        mac.update(digest);
        return mac.doFinal(before);
    }

    private static byte[] text(IdRanges ranges) {
        byte[] text = ranges.toString().getBytes(StandardCharsets.US_ASCII);
        return ByteBuffer.allocate(4 + text.length)
                .putInt(text.length)
                .put(text)
                .array();
    }

    static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("SHA-256 is not available in this JDK", unavailable);
        }
    }

    static void add(MessageDigest digest, long id, byte[] mac) {
        digest.update(ByteBuffer.allocate(8).putLong(id).flip());
        digest.update(mac);
    }

    private static Mac mac(SecretKey key) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            return mac;
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA-256 is not available in this JDK", unavailable);
        }
    }
}
