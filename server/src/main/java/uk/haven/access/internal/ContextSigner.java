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
import org.springframework.web.context.request.RequestContextHolder;
import uk.haven.platform.database.HavenDatabase;

/**
 * Signs the viewer of a transaction with the key that only the database's owner can read, for as long as the work can take
 * and no longer: whoever gets to read a signature could use it until then. It is of no use outside this database.
 */
public final class ContextSigner {

    /** Of what a page asks for, person or batch work: no page takes so long. */
    static final Duration IN_A_REQUEST = Duration.ofMinutes(15);

    /** Of the longest batch. */
    static final Duration BY_ITSELF = Duration.ofHours(6);

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
        Duration life = RequestContextHolder.getRequestAttributes() == null ? BY_ITSELF : IN_A_REQUEST;
        String message = who + "|" + clock.instant().plus(life).getEpochSecond();
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return message + "|" + HexFormat.of().formatHex(mac.doFinal(message.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException unavailable) {
            throw new IllegalStateException("HMAC-SHA-256 is not available in this JDK", unavailable);
        }
    }
}
