package uk.haven.access;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import uk.haven.access.Viewer.Membership;
import uk.haven.platform.Problem;

/**
 * Accounts and what they may do. Each change is a transaction of its own (or joins the caller's), is audited under the
 * actor, and takes effect at the account's next request. Callers have checked that the actor may.
 */
public interface Accounts {

    /** Every account, by name. */
    List<Account> all();

    Optional<Account> find(UUID publicId);

    /** By {@code access.account.id}. */
    Optional<Account> find(long id);

    /** By sign-in name, in any case. */
    Optional<Account> byEmail(String email);

    /** Names of colleagues by account id, for any viewer. Call inside a transaction; unknown ids are absent. */
    Map<Long, String> names(Collection<Long> ids);

    /**
     * Makes an account without a password; {@link #invite} lets its person in.
     *
     * @throws Refused when the email is no address or is taken
     */
    Account add(String email, String name, OptionalLong actor);

    /** Makes an account that can sign in at once; for demonstrations and tests. Replaces one of the same email. */
    Account addReady(NewAccount account);

    /** A fresh one-time link's path, {@code /welcome/<token>}, good for seven days; earlier links stop working. */
    String invite(long account, OptionalLong actor);

    /**
     * @param until last day, or null while it lasts
     * @throws Refused when the role needs a school or agency that is missing, or the dates are the wrong way round
     */
    void grant(long account, Membership membership, LocalDate from, @Nullable LocalDate until, OptionalLong actor);

    /** Ends the role: yesterday is its last day (a role that began today is taken back). */
    void endRole(long account, long heldRole, OptionalLong actor);

    /** Disables (every session ends at its next request) or enables. */
    void setEnabled(long account, boolean enabled, OptionalLong actor);

    /** Forgets the authenticator app and recovery codes, and ends all sessions; the next sign-in sets a new one up. */
    void resetSecondFactor(long account, OptionalLong actor);

    /** Ends every session of the account. */
    void signOutEverywhere(long account, OptionalLong actor);

    /**
     * @param password at least 12 characters
     * @param totpSecret 20 bytes
     */
    record NewAccount(String email, String name, String password, byte[] totpSecret, List<Membership> roles) {
        public NewAccount {
            roles = List.copyOf(roles);
        }
    }

    /** What was asked can't be; the problem says why, at its field. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Problem problem;

        public Refused(Problem problem) {
            super(problem.wrong() + ": " + problem.remedy());
            this.problem = problem;
        }

        public Problem problem() {
            return problem;
        }
    }
}
