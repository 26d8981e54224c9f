package uk.haven.access.internal;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.Role;
import uk.haven.access.Viewer.Membership;
import uk.haven.platform.Problem;

@Service
class AccountService implements Accounts {

    private static final Duration INVITATION_LIFE = Duration.ofDays(7);
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]{1,189}");

    private final AccountStore accounts;
    private final CredentialStore credentials;
    private final AccessTransactions transactions;
    private final PasswordHashes hashes;
    private final SecretBox box;
    private final Clock clock;

    AccountService(
            AccountStore accounts,
            CredentialStore credentials,
            AccessTransactions transactions,
            PasswordHashes hashes,
            SecretBox box,
            Clock clock) {
        this.accounts = accounts;
        this.credentials = credentials;
        this.transactions = transactions;
        this.hashes = hashes;
        this.box = box;
        this.clock = clock;
    }

    static String normal(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<Account> all() {
        return transactions.call(accounts::all);
    }

    @Override
    public Optional<Account> find(UUID publicId) {
        return transactions.call(() -> accounts.find(publicId));
    }

    @Override
    public Optional<Account> find(long id) {
        return transactions.call(() -> accounts.find(id));
    }

    @Override
    public Optional<Account> byEmail(String email) {
        return transactions.call(() -> accounts.byEmail(normal(email)));
    }

    @Override
    public Map<Long, String> names(Collection<Long> ids) {
        return ids.isEmpty() ? Map.of() : accounts.names(ids);
    }

    @Override
    public Account add(String email, String name, OptionalLong actor) {
        String address = normal(email);
        if (!EMAIL.matcher(address).matches()) {
            throw new Refused(Problem.of(
                    "email",
                    "EMAIL-FORM",
                    "\"" + email + "\" is not an email address",
                    "Write it like name@school.example"));
        }
        String called = name.strip();
        if (called.isEmpty() || called.length() > 200) {
            throw new Refused(
                    Problem.of("name", "NAME-LENGTH", "The name is empty or too long", "Give 1 to 200 characters"));
        }
        return transactions.call(() -> {
            long id = accounts.add(address, called)
                    .orElseThrow(() -> new Refused(Problem.of(
                            "email",
                            "EMAIL-TAKEN",
                            "There is an account for " + address + " already",
                            "Look for it in the list, or use another address")));
            transactions.say("account.added", id, actor, "");
            return accounts.byEmail(address).orElseThrow();
        });
    }

    @Override
    public Account addReady(NewAccount made) {
        String email = normal(made.email());
        String hash = hashes.hash(made.password());
        return transactions.call(() -> {
            long id = accounts.add(email, made.name())
                    .orElseGet(() -> accounts.byEmail(email).orElseThrow().id());
            accounts.rename(id, made.name());
            accounts.setEnabled(id, true);
            accounts.endAllRoles(id);
            LocalDate longAgo = LocalDate.of(2000, 1, 1);
            made.roles().forEach(role -> accounts.grant(id, role, longAgo, null));
            credentials.setPassword(id, hash, clock.instant());
            credentials.setTotp(id, box.seal(id, made.totpSecret()), clock.instant());
            transactions.say("account.added", id, OptionalLong.empty(), "ready to sign in");
            return accounts.byEmail(email).orElseThrow();
        });
    }

    @Override
    public String invite(long account, OptionalLong actor) {
        String token = Tokens.fresh();
        transactions.run(() -> {
            credentials.invite(account, MasterKey.sha256(token), clock.instant().plus(INVITATION_LIFE));
            transactions.say("account.invited", account, actor, "");
        });
        return "/welcome/" + token;
    }

    @Override
    public void grant(
            long account, Membership membership, LocalDate from, @Nullable LocalDate until, OptionalLong actor) {
        Role role = membership.role();
        boolean atSchool = role.held() == Role.Held.AT_SCHOOL;
        boolean atAgency = role.held() == Role.Held.AT_AGENCY;
        if (atSchool != membership.schoolId().isPresent()) {
            throw new Refused(Problem.of(
                    "school",
                    "ROLE-SCHOOL",
                    "\"" + role.label() + "\" is " + (atSchool ? "" : "not ") + "held at a school",
                    atSchool ? "Choose the school" : "Leave the school empty"));
        }
        if (atAgency != membership.agencyId().isPresent()) {
            throw new Refused(Problem.of(
                    "agency",
                    "ROLE-AGENCY",
                    "\"" + role.label() + "\" is " + (atAgency ? "" : "not ") + "held at an agency",
                    atAgency ? "Choose the agency" : "Leave the agency empty"));
        }
        if (until != null && until.isBefore(from)) {
            throw new Refused(Problem.of(
                    "until", "ROLE-DATES", "The last day, " + until + ", is before the first, " + from, "Swap them"));
        }
        transactions.run(() -> {
            accounts.grant(account, membership, from, until);
            transactions.say("account.role-granted", account, actor, describe(membership));
        });
    }

    @Override
    public void endRole(long account, long heldRole, OptionalLong actor) {
        transactions.run(() -> {
            accounts.endRole(account, heldRole, LocalDate.now(clock).minusDays(1));
            transactions.say("account.role-ended", account, actor, "role " + heldRole);
        });
    }

    @Override
    public void setEnabled(long account, boolean enabled, OptionalLong actor) {
        transactions.run(() -> {
            accounts.setEnabled(account, enabled);
            if (!enabled) {
                accounts.endSessions(account);
            }
            transactions.say(enabled ? "account.enabled" : "account.disabled", account, actor, "");
        });
    }

    @Override
    public void resetSecondFactor(long account, OptionalLong actor) {
        transactions.run(() -> {
            credentials.setTotp(account, null, null);
            credentials.replaceRecoveryCodes(account, List.of());
            accounts.endSessions(account);
            transactions.say("account.second-factor-reset", account, actor, "");
        });
    }

    @Override
    public void signOutEverywhere(long account, OptionalLong actor) {
        transactions.run(() -> {
            accounts.endSessions(account);
            transactions.say("account.signed-out-everywhere", account, actor, "");
        });
    }

    private static String describe(Membership membership) {
        return membership.role().name()
                + membership.schoolId().map(id -> " at school " + id).orElse("")
                + membership.agencyId().map(id -> " at agency " + id).orElse("");
    }
}
