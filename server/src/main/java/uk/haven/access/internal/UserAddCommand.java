package uk.haven.access.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.access.PlacesToWork;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.access.Viewer.Membership;
import uk.haven.access.Viewers;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/** {@code haven user add}. */
@Component
@Command(
        name = "add",
        description = "Adds an account and prints the one-time link by which its person chooses a password.")
class UserAddCommand implements HavenCommand {

    private final Accounts accounts;
    private final ObjectProvider<PlacesToWork> places;
    private final Clock clock;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    Output output = new Output();

    @Option(names = "--email", required = true, description = "the sign-in name")
    String email = "";

    @Option(names = "--name", required = true, description = "the person's name, as colleagues see it")
    String name = "";

    @Option(names = "--role", required = true, description = "one of ${COMPLETION-CANDIDATES}")
    Role role = Role.ADMINISTRATOR;

    @Option(names = "--school", paramLabel = "LAESTAB", description = "where a school's role is held, as 850/2101")
    @Nullable
    String school;

    UserAddCommand(Accounts accounts, ObjectProvider<PlacesToWork> places, Clock clock) {
        this.accounts = accounts;
        this.places = places;
        this.clock = clock;
    }

    /** What the command says on stdout. */
    record Added(String email, String name, Role role, String link) {}

    @Override
    public Integer call() {
        Optional<Long> schoolId = schoolId();
        if ((role.held() == Role.Held.AT_SCHOOL) != schoolId.isPresent()) {
            throw new Refused(
                    schoolId.isPresent()
                            ? role + " is not held at a school: leave --school out."
                            : role + " is held at a school: add --school LAESTAB.");
        }
        if (role.held() == Role.Held.AT_AGENCY) {
            throw new Refused("Agency workers are added on the accounts page, where their agency can be chosen.");
        }
        try {
            Account account = accounts.add(email, name, OptionalLong.empty());
            accounts.grant(
                    account.id(),
                    new Membership(role, schoolId, Optional.empty()),
                    LocalDate.now(clock),
                    null,
                    OptionalLong.empty());
            String link = accounts.invite(account.id(), OptionalLong.empty());
            output.table(Added.class, List.of(new Added(account.email(), account.name(), role, link)));
            return 0;
        } catch (Accounts.Refused refused) {
            throw new Refused(String.valueOf(refused.getMessage()));
        }
    }

    private Optional<Long> schoolId() {
        String laestab = school;
        if (laestab == null) {
            return Optional.empty();
        }
        PlacesToWork known = places.getIfAvailable();
        Optional<PlacesToWork.Place> place = known == null
                ? Optional.empty()
                : Viewers.as(new Viewer.System("accounts"), () -> known.schoolByLaestab(laestab));
        return Optional.of(place.orElseThrow(() ->
                        new Refused("There is no school " + laestab + " here: import schools.csv first, or check it."))
                .id());
    }
}
