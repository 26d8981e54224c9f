package uk.haven.audit.domain;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What the keyed hash of a row is made over: each field with its length before it, just as PostgreSQL's binary copy
 * writes it, so that a million rows can be verified without taking them apart.
 */
public final class EntryBytes {

    /** PostgreSQL counts microseconds from here. */
    private static final Instant EPOCH = Instant.parse("2000-01-01T00:00:00Z");

    private EntryBytes() {}

    public static byte[] of(
            long nonce,
            Instant at,
            @Nullable Long account,
            @Nullable String system,
            String action,
            String subjectKind,
            String subject,
            String detail) {
        byte[][] texts = {utf8(system), utf8(action), utf8(subjectKind), utf8(subject), utf8(detail)};
        int size = 12 + 12 + (account == null ? 4 : 12);
        for (byte[] text : texts) {
            size += 4 + (text == null ? 0 : text.length);
        }
        ByteBuffer bytes = ByteBuffer.allocate(size);
        bytes.putInt(8).putLong(nonce).putInt(8).putLong(ChronoUnit.MICROS.between(EPOCH, at));
        if (account == null) {
            bytes.putInt(-1);
        } else {
            bytes.putInt(8).putLong(account);
        }
        for (byte[] text : texts) {
            if (text == null) {
                bytes.putInt(-1);
            } else {
                bytes.putInt(text.length).put(text);
            }
        }
        return bytes.array();
    }

    private static byte @Nullable [] utf8(@Nullable String text) {
        return text == null ? null : text.getBytes(StandardCharsets.UTF_8);
    }
}
