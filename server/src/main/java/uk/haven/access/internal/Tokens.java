package uk.haven.access.internal;

import java.security.SecureRandom;
import java.util.Base64;
import uk.haven.access.domain.Base32;

/** Random things that people and browsers carry. */
final class Tokens {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Tokens() {}

    /** 256 bits, safe in an address. */
    static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** 50 bits, written {@code ABCDE-FGHIJ}. */
    static String recoveryCode() {
        String code = Base32.encode(bytes(7)).substring(0, 10);
        return code.substring(0, 5) + "-" + code.substring(5);
    }

    static byte[] bytes(int count) {
        byte[] bytes = new byte[count];
        RANDOM.nextBytes(bytes);
        return bytes;
    }
}
