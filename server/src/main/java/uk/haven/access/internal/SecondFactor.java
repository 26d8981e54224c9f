package uk.haven.access.internal;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.springframework.stereotype.Service;
import uk.haven.access.Keys;
import uk.haven.access.domain.TimeCodes;
import uk.haven.access.internal.CredentialStore.Credential;
import uk.haven.platform.Problem;

/** The second factor: codes of an authenticator app, and recovery codes for when it is lost. */
@Service
public class SecondFactor {

    private static final int RECOVERY_CODES = 10;

    private final CredentialStore credentials;
    private final AccessTransactions transactions;
    private final SecretBox box;
    private final Throttle throttle;
    private final Clock clock;
    private final SecretKey key;

    SecondFactor(
            CredentialStore credentials,
            AccessTransactions transactions,
            SecretBox box,
            Throttle throttle,
            Clock clock,
            Keys keys) {
        this.credentials = credentials;
        this.transactions = transactions;
        this.box = box;
        this.throttle = throttle;
        this.clock = clock;
        this.key = keys.forPurpose("recovery-codes", "HmacSHA256");
    }

    /** Whether the account has an authenticator app set up. */
    public boolean isSetUp(long account) {
        return transactions
                .call(() -> credentials.of(account))
                .map(Credential::totpConfirmed)
                .orElse(false);
    }

    /** Checks a code of the app, or a recovery code; each works once. */
    public SignIn.Answer check(SignedIn who, String code, String address) {
        long account = who.accountId();
        Optional<Throttle.Guess> guess = throttle.guess("second " + account, "address " + address);
        if (guess.isEmpty()) {
            return new SignIn.TooMany();
        }
        boolean right = transactions.call(() -> {
            Credential credential = credentials.of(account).orElseThrow();
            boolean matched = credential.enabled()
                    && credential.totpConfirmed()
                    && (byApp(credential, code) || credentials.useRecoveryCode(account, hash(code), clock.instant()));
            transactions.say(
                    matched ? "account.signed-in" : "account.code-refused",
                    account,
                    matched ? OptionalLong.of(account) : OptionalLong.empty(),
                    "from " + address);
            return matched;
        });
        if (!right) {
            return new SignIn.Wrong();
        }
        throttle.right(guess.get());
        return new SignIn.Accepted(who.withSecondFactor(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    private boolean byApp(Credential credential, String code) {
        byte[] sealed = credential.totpSecret();
        if (sealed == null) {
            return false;
        }
        byte[] secret = box.open(credential.accountId(), sealed);
        OptionalLong step = TimeCodes.stepOf(secret, code, clock.instant(), credential.totpLastStep());
        return step.isPresent() && credentials.useStep(credential.accountId(), step.getAsLong());
    }

    /** A secret to set an app up with: the one offered before, until a code has confirmed it. */
    public Offer offer(long account) {
        return transactions.call(() -> {
            Credential credential = credentials.of(account).orElseThrow();
            if (credential.totpConfirmed()) {
                throw new IllegalStateException("The second factor is set up already");
            }
            byte[] sealed = credential.totpSecret();
            byte[] secret;
            if (sealed == null) {
                secret = Tokens.bytes(TimeCodes.SECRET_BYTES);
                credentials.setTotp(account, box.seal(account, secret), null);
            } else {
                secret = box.open(account, sealed);
            }
            return new Offer(credential.email(), secret);
        });
    }

    /** What an app is set up with. */
    public record Offer(String email, byte[] secret) {}

    /** Sets the app up when the code shows that it holds the secret. */
    public SetUp confirm(SignedIn who, String code, String address) {
        long account = who.accountId();
        Optional<Throttle.Guess> guess = throttle.guess("second " + account, "address " + address);
        if (guess.isEmpty()) {
            return new SetUp(Optional.of(SignIn.tooMany("code")), List.of(), who);
        }
        List<String> codes = transactions.call(() -> {
            Credential credential = credentials.of(account).orElseThrow();
            if (credential.totpConfirmed() || !byApp(credential, code)) {
                return List.of();
            }
            credentials.confirmTotp(account, clock.instant());
            transactions.say("account.second-factor-set-up", account, OptionalLong.of(account), "");
            transactions.say("account.signed-in", account, OptionalLong.of(account), "from " + address);
            return newRecoveryCodes(account);
        });
        if (codes.isEmpty()) {
            return new SetUp(
                    Optional.of(Problem.of(
                            "code",
                            "CODE-WRONG",
                            "That is not the code the app shows now",
                            "Wait for the next one and type its six digits")),
                    List.of(),
                    who);
        }
        throttle.right(guess.get());
        return new SetUp(
                Optional.empty(), codes, who.withSecondFactor(clock.instant().truncatedTo(ChronoUnit.MICROS)));
    }

    /**
     * @param recoveryCodes shown once; empty when there is a problem
     * @param who with the second factor, when there is no problem
     */
    public record SetUp(Optional<Problem> problem, List<String> recoveryCodes, SignedIn who) {}

    /** Ten fresh recovery codes; earlier ones stop working. */
    public List<String> renewRecoveryCodes(long account) {
        return transactions.call(() -> {
            transactions.say("account.recovery-codes-renewed", account, OptionalLong.of(account), "");
            return newRecoveryCodes(account);
        });
    }

    public int recoveryCodesLeft(long account) {
        return transactions.call(() -> credentials.recoveryCodesLeft(account));
    }

    private List<String> newRecoveryCodes(long account) {
        List<String> codes =
                Stream.generate(Tokens::recoveryCode).limit(RECOVERY_CODES).toList();
        credentials.replaceRecoveryCodes(account, codes.stream().map(this::hash).toList());
        return codes;
    }

    private byte[] hash(String code) {
        String plain = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return MasterKey.mac(key, plain.getBytes(StandardCharsets.UTF_8));
    }
}
