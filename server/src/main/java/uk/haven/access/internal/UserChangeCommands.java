package uk.haven.access.internal;

import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import uk.haven.access.Account;
import uk.haven.access.Accounts;
import uk.haven.platform.cli.CommonOptions;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/** {@code haven user disable}, {@code enable}, {@code reset-second-factor}, {@code sign-out} and {@code invite}. */
final class UserChangeCommands {

    private UserChangeCommands() {}

    /** A change to the account with one email. */
    abstract static class Change implements HavenCommand {

        final Accounts accounts;

        @Mixin
        CommonOptions common = new CommonOptions();

        @Option(names = "--email", required = true, description = "the account's sign-in name")
        String email = "";

        Change(Accounts accounts) {
            this.accounts = accounts;
        }

        abstract void change(Account account);

        @Override
        public Integer call() {
            change(accounts.byEmail(email)
                    .orElseThrow(() -> new Refused(
                            "There is no account for " + email + ": 'haven user list' shows those there are.")));
            return 0;
        }
    }

    @Component
    @Command(name = "disable", description = "Disables an account; its sessions end at once.")
    static final class Disable extends Change {
        Disable(Accounts accounts) {
            super(accounts);
        }

        @Override
        void change(Account account) {
            accounts.setEnabled(account.id(), false, OptionalLong.empty());
        }
    }

    @Component
    @Command(name = "enable", description = "Lets a disabled account sign in again.")
    static final class Enable extends Change {
        Enable(Accounts accounts) {
            super(accounts);
        }

        @Override
        void change(Account account) {
            accounts.setEnabled(account.id(), true, OptionalLong.empty());
        }
    }

    @Component
    @Command(
            name = "reset-second-factor",
            description = "Forgets the authenticator app and recovery codes; the next sign-in sets a new app up.")
    static final class ResetSecondFactor extends Change {
        ResetSecondFactor(Accounts accounts) {
            super(accounts);
        }

        @Override
        void change(Account account) {
            accounts.resetSecondFactor(account.id(), OptionalLong.empty());
        }
    }

    @Component
    @Command(name = "sign-out", description = "Ends every session of an account.")
    static final class SignOut extends Change {
        SignOut(Accounts accounts) {
            super(accounts);
        }

        @Override
        void change(Account account) {
            accounts.signOutEverywhere(account.id(), OptionalLong.empty());
        }
    }

    @Component
    @Command(name = "invite", description = "Prints a fresh one-time link for choosing a password.")
    static final class Invite extends Change {

        @Mixin
        Output output = new Output();

        Invite(Accounts accounts) {
            super(accounts);
        }

        /** What the command says on stdout. */
        record Invited(String email, String link) {}

        @Override
        void change(Account account) {
            output.table(
                    Invited.class,
                    List.of(new Invited(account.email(), accounts.invite(account.id(), OptionalLong.empty()))));
        }
    }
}
