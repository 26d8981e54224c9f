package uk.haven.access.internal;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/** {@code haven user list}. */
@Component
@Command(name = "list", description = "Lists every account with its roles.")
class UserListCommand implements HavenCommand {

    private final Accounts accounts;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    Output output = new Output();

    UserListCommand(Accounts accounts) {
        this.accounts = accounts;
    }

    /** A line of the list. */
    record Line(
            String email,
            String name,
            boolean enabled,
            boolean passwordSet,
            boolean secondFactor,
            @Nullable Instant lastSeen,
            List<String> roles) {

        static Line of(Account account) {
            return new Line(
                    account.email(),
                    account.name(),
                    account.enabled(),
                    account.passwordSet(),
                    account.secondFactor(),
                    account.lastSeen(),
                    account.roles().stream().map(Line::written).toList());
        }

        private static String written(Account.HeldRole held) {
            var membership = held.membership();
            return membership.role().name()
                    + membership.schoolId().map(id -> "@school " + id).orElse("")
                    + membership.agencyId().map(id -> "@agency " + id).orElse("")
                    + (held.until() == null ? "" : " until " + held.until());
        }
    }

    @Override
    public Integer call() {
        output.table(Line.class, accounts.all().stream().map(Line::of).toList());
        return 0;
    }
}
