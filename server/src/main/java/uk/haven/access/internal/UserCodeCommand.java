package uk.haven.access.internal;

import java.time.Clock;
import java.util.List;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.access.WhereAndWhen;
import uk.haven.access.domain.TimeCodes;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/**
 * {@code haven user code}: the code an authenticator app would show, for people who try the demonstration without a phone.
 * Refused wherever the data is not the synthetic demonstration's.
 */
@Component
@Command(
        name = "code",
        description = "In the demonstration only: prints the code that an account's app would show now.")
class UserCodeCommand implements HavenCommand {

    private final CredentialStore credentials;
    private final AccessTransactions transactions;
    private final SecretBox box;
    private final ObjectProvider<WhereAndWhen> whereAndWhen;
    private final Clock clock;

    @Mixin
    CommonOptions common = new CommonOptions();

    @Mixin
    Output output = new Output();

    @Option(names = "--email", required = true, description = "the account's sign-in name")
    String email = "";

    UserCodeCommand(
            CredentialStore credentials,
            AccessTransactions transactions,
            SecretBox box,
            ObjectProvider<WhereAndWhen> whereAndWhen,
            Clock clock) {
        this.credentials = credentials;
        this.transactions = transactions;
        this.box = box;
        this.whereAndWhen = whereAndWhen;
        this.clock = clock;
    }

    /** What the command says on stdout. */
    record Code(String email, String code) {}

    @Override
    public Integer call() {
        WhereAndWhen where = whereAndWhen.getIfAvailable();
        boolean synthetic = where != null && Boolean.TRUE.equals(transactions.call(where::synthetic));
        if (!synthetic) {
            throw new Refused("Codes are shown in the demonstration only: this data is not synthetic.");
        }
        var credential = transactions.call(() -> credentials.byEmail(AccountService.normal(email)));
        byte[] sealed = credential.map(CredentialStore.Credential::totpSecret).orElse(null);
        if (sealed == null) {
            throw new Refused("There is no second factor for " + email + " yet.");
        }
        byte[] secret = box.open(credential.orElseThrow().accountId(), sealed);
        output.table(Code.class, List.of(new Code(email, TimeCodes.codeAt(secret, clock.instant()))));
        return 0;
    }
}
