package uk.haven.access.internal;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;
import uk.haven.access.domain.PasswordRules;
import uk.haven.access.internal.CredentialStore.Credential;
import uk.haven.platform.Problem;

/** Passwords: signing in with one, choosing one by invitation, changing one. */
@Service
public class SignIn {

    private final CredentialStore credentials;
    private final AccountStore accounts;
    private final AccessTransactions transactions;
    private final PasswordHashes hashes;
    private final Throttle throttle;
    private final Clock clock;

    SignIn(
            CredentialStore credentials,
            AccountStore accounts,
            AccessTransactions transactions,
            PasswordHashes hashes,
            Throttle throttle,
            Clock clock) {
        this.credentials = credentials;
        this.accounts = accounts;
        this.transactions = transactions;
        this.hashes = hashes;
        this.throttle = throttle;
        this.clock = clock;
    }

    /** How a sign-in was answered. */
    public sealed interface Answer {}

    /** Right: this is who it is. */
    public record Accepted(SignedIn who) implements Answer {}

    /** Wrong; nothing says which part, or whether there is such an account. */
    public record Wrong() implements Answer {}

    /** Too many guesses: try again in five minutes. */
    public record TooMany() implements Answer {}

    /** First factor. Takes as long, and answers the same, whether or not there is such an account. */
    public Answer byPassword(String email, String password, String address) {
        String name = AccountService.normal(email);
        Optional<Throttle.Guess> guess = throttle.guess("account " + name, "address " + address);
        if (guess.isEmpty()) {
            return new TooMany();
        }
        Optional<Credential> found =
                transactions.call(() -> credentials.byEmail(name)).filter(Credential::enabled);
        boolean right =
                hashes.matches(password, found.map(Credential::passwordHash).orElse(null));
        if (found.isEmpty() || !right) {
            transactions.run(() -> transactions.say(
                    "account.password-refused",
                    found.map(Credential::accountId).orElse(0L),
                    OptionalLong.empty(),
                    "from " + address));
            return new Wrong();
        }
        throttle.right(guess.get());
        Credential credential = found.get();
        return new Accepted(new SignedIn(credential.accountId(), credential.name(), List.of(), now(), null));
    }

    /** Whose invitation it is, while it works. */
    public Optional<Invited> invited(String token) {
        return transactions.call(() -> credentials
                .invited(MasterKey.sha256(token), clock.instant())
                .flatMap(credentials::of)
                .filter(Credential::enabled)
                .map(c -> new Invited(c.accountId(), c.email(), c.name())));
    }

    /** Who was invited. */
    public record Invited(long accountId, String email, String name) {}

    /** Uses the invitation to choose a password; a problem when the password won't do or the link is spent. */
    public Optional<Problem> choosePassword(String token, String password) {
        Optional<Invited> invited = invited(token);
        if (invited.isEmpty()) {
            return Optional.of(
                    Problem.of("", "INVITATION-SPENT", "This link has been used or is too old", "Ask for a new one"));
        }
        Invited who = invited.get();
        Optional<Problem> refused = PasswordRules.refuse(password, who.email(), who.name());
        if (refused.isPresent()) {
            return refused;
        }
        String hash = hashes.hash(password);
        transactions.run(() -> {
            if (credentials.useInvitation(MasterKey.sha256(token), clock.instant())) {
                credentials.setPassword(who.accountId(), hash, clock.instant());
                accounts.endSessions(who.accountId());
                transactions.say("account.password-chosen", who.accountId(), OptionalLong.of(who.accountId()), "");
            }
        });
        return Optional.empty();
    }

    /** Changes one's own password and ends all sessions; a problem when the present one is wrong or the new won't do. */
    public Optional<Problem> changePassword(long account, String present, String chosen, String address) {
        Optional<Throttle.Guess> guess = throttle.guess("account " + account, "address " + address);
        if (guess.isEmpty()) {
            return Optional.of(tooMany("present"));
        }
        Credential credential = transactions.call(() -> credentials.of(account)).orElseThrow();
        if (!hashes.matches(present, credential.passwordHash())) {
            return Optional.of(
                    Problem.of("present", "PASSWORD-WRONG", "The present password is not right", "Type it again"));
        }
        throttle.right(guess.get());
        Optional<Problem> refused = PasswordRules.refuse(chosen, credential.email(), credential.name());
        if (refused.isPresent()) {
            return refused;
        }
        String hash = hashes.hash(chosen);
        transactions.run(() -> {
            credentials.setPassword(account, hash, clock.instant());
            accounts.endSessions(account);
            transactions.say("account.password-changed", account, OptionalLong.of(account), "");
        });
        return Optional.empty();
    }

    /** What to say when there were too many guesses. */
    public static Problem tooMany(String field) {
        return Problem.of(
                field,
                "TOO-MANY-GUESSES",
                "There were too many tries in the last five minutes",
                "Wait five minutes, then try again");
    }

    Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
