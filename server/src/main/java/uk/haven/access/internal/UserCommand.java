package uk.haven.access.internal;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import uk.haven.platform.cli.HavenCommand;

/** {@code haven user …}: accounts from the command line, the first administrator's above all. */
@Component
@Command(
        name = "user",
        description = "Accounts: add, list, disable, enable, reset-second-factor, sign-out, invite, code.",
        subcommands = {
            UserAddCommand.class,
            UserListCommand.class,
            UserChangeCommands.Disable.class,
            UserChangeCommands.Enable.class,
            UserChangeCommands.ResetSecondFactor.class,
            UserChangeCommands.SignOut.class,
            UserChangeCommands.Invite.class,
            UserCodeCommand.class
        })
class UserCommand implements HavenCommand {

    @Override
    public Integer call() {
        throw new Refused("Say what to do with accounts, such as 'haven user list': 'haven user --help' lists it.");
    }
}
