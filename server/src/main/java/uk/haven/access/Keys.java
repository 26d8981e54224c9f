package uk.haven.access;

import javax.crypto.SecretKey;

/**
 * Keys that the database never sees: drawn from one secret in the data folder, or in {@code HAVEN_SECRET} where several
 * nodes share a database.
 */
public interface Keys {

    /**
     * A 256-bit key for one purpose; the same purpose always has the same key.
     *
     * @param purpose what it is for, lower case with hyphens
     * @param algorithm JCA name: {@code HmacSHA256} or {@code AES}
     */
    SecretKey forPurpose(String purpose, String algorithm);
}
