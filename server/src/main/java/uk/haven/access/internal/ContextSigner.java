package uk.haven.access.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import uk.haven.platform.database.HavenDatabase;

/**
 * Signs the viewer of a transaction with the key that only the database's owner can read. A signature lives long enough
 * for the longest batch (six hours), and is of no use outside this database.
 */
public final class ContextSigner {

    private static final Duration LIFE = Duration.ofHours(6);
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final Clock clock;

    private ContextSigner(byte[] secret, Clock clock) {
        this.key = new SecretKeySpec(secret, ALGORITHM);
        this.clock = clock;
    }

    /** Reads the key through the owner's connection. */
    public static ContextSigner of(HavenDatabase database, Clock clock) {
        try (var connection = DriverManager.getConnection(
                        database.url(),
                        database.owner().user(),
                        database.owner().password());
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select secret from access.context_key")) {
            if (!rows.next()) {
                throw new IllegalStateException("access.context_key is empty: run the migrations again");
            }
            return new ContextSigner(rows.getBytes(1), clock);
        } catch (SQLException failure) {
            throw new IllegalStateException(
                    "The viewer's signing key could not be read: " + failure.getMessage(), failure);
        }
    }

    /** {@code <who>|<expiry, epoch seconds>|<hex HMAC-SHA-256>}. */
    String sign(String who) {
        String message = who + "|" + clock.instant().plus(LIFE).getEpochSecond();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return message + "|" + HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA-256 is not available in this JDK", unavailable);
        }
    }
}
