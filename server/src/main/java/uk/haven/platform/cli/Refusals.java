package uk.haven.platform.cli;

import java.net.BindException;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.ParameterException;
import uk.haven.platform.database.DatabaseUnavailable;

/** The one line that a person is told; what a developer needs goes to the log. */
final class Refusals {

    private Refusals() {}

    static String of(ParameterException mistake) {
        return oneLine(mistake.getMessage()) + " ('"
                + mistake.getCommandLine().getCommandSpec().qualifiedName() + " --help' lists what it takes)";
    }

    static String of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof HavenCommand.Refused || cause instanceof DatabaseUnavailable) {
                LoggerFactory.getLogger(Refusals.class).info("Refused", failure);
                return oneLine(cause.getMessage());
            }
            if (cause instanceof BindException) {
                return "The port is in use: stop what uses it, or give another with --port.";
            }
        }
        LoggerFactory.getLogger(Refusals.class).warn("Failed", failure);
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return "Haven could not finish: " + oneLine(String.valueOf(root.getMessage()))
                + " (the logs folder in the data folder has the details)";
    }

    private static String oneLine(@Nullable String message) {
        return message == null ? "no reason given" : message.strip().replaceAll("\\s*\\R\\s*", " ");
    }
}
