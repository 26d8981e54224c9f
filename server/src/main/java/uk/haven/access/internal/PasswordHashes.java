package uk.haven.access.internal;

import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with 64 MiB, three passes and one lane. As many at once as there are processors, so that a storm of guesses
 * can't take all memory.
 */
@Component
class PasswordHashes {

    private static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int LANES = 1;
    private static final int MEMORY_KIB = 64 * 1024;
    private static final int PASSES = 3;

    private final Argon2PasswordEncoder argon2 =
            new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY_KIB, PASSES);
    private final Semaphore places =
            new Semaphore(Math.max(2, Runtime.getRuntime().availableProcessors()));

    /** What a password is compared with when there is no account: the answer costs the same. */
    private volatile @Nullable String nobodys;

    String hash(String password) {
        return inTurn(() -> {
            String hash = argon2.encode(password);
            if (hash == null) {
                throw new IllegalStateException("Argon2 made no hash");
            }
            return hash;
        });
    }

    /** Compares; with no hash, does the same work and says no. */
    boolean matches(String password, @Nullable String hash) {
        String against = hash == null ? nobodys() : hash;
        boolean same = inTurn(() -> argon2.matches(password, against));
        return same && hash != null;
    }

    private String nobodys() {
        String hash = nobodys;
        if (hash == null) {
            hash = hash("nobody has this password");
            nobodys = hash;
        }
        return hash;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
