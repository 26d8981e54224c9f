package uk.haven.access.domain;

import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes (RFC 6238: six digits, 30 seconds, SHA-1, as every authenticator app has them). */
public final class TimeCodes {

    /** Bytes of a secret (160 bits, RFC 4226 section 4). */
    public static final int SECRET_BYTES = 20;

    private static final int STEP_SECONDS = 30;
    private static final TimeBasedOneTimePasswordGenerator GENERATOR = new TimeBasedOneTimePasswordGenerator();

    private TimeCodes() {}

    public static String codeAt(byte[] secret, Instant time) {
        try {
            return GENERATOR.generateOneTimePasswordString(new SecretKeySpec(secret, "RAW"), time, Locale.ROOT);
        } catch (InvalidKeyException impossible) {
            throw new IllegalArgumentException("The authenticator secret can't be used", impossible);
        }
    }

    /**
     * The time step that the code belongs to: the present one, or one to either side for clocks that differ; never one at
     * or before the last used.
     */
    public static OptionalLong stepOf(byte[] secret, String code, Instant now, long lastUsed) {
        byte[] given = code.replace(" ", "").getBytes(StandardCharsets.UTF_8);
        long present = now.getEpochSecond() / STEP_SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - 1; step <= present + 1; step++) {
            byte[] expected =
                    codeAt(secret, Instant.ofEpochSecond(step * STEP_SECONDS)).getBytes(StandardCharsets.UTF_8);
            if (MessageDigest.isEqual(expected, given) && step > lastUsed) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** What the QR code says to the app. */
    public static String address(String email, byte[] secret) {
        return "otpauth://totp/Haven:"
                + URLEncoder.encode(email, StandardCharsets.UTF_8).replace("+", "%20") + "?secret="
                + Base32.encode(secret) + "&issuer=Haven";
    }
}
