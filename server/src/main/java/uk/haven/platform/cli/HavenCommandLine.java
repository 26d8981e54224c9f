package uk.haven.platform.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/**
 * Runs {@code haven}. The words are parsed twice: first on blank commands, without Spring and without a database, so that
 * help and mistakes are answered at once and Spring starts knowing its data folder and whether it serves; then on the
 * bean itself.
 */
public final class HavenCommandLine {

    /** Exit code of a request that was refused, and of anything that went wrong. */
    static final int REFUSED = 2;

    private static final int SERVING = -1;

    private final Class<?> application;

    private HavenCommandLine(Class<?> application) {
        this.application = application;
    }

    /** Runs the command and ends the process with its answer, or returns while the web application serves. */
    public static void main(Class<?> application, String... args) {
        // Nothing but a command's output goes to stdout, whoever prints.
        System.setOut(System.err);
        // Silence until Spring has set logging up.
        LoggingSystem.get(application.getClassLoader()).beforeInitialize();
        int code = new HavenCommandLine(application).run(args);
        if (code != SERVING) {
            System.exit(code);
        }
    }

    private int run(String... args) {
        String[] words = orServe(args);
        var blank = Commands.blank(application.getPackageName());
        try {
            ParseResult parsed = blank.parseArgs(words);
            Integer help = CommandLine.executeHelpRequest(parsed);
            if (help != null) {
                return help;
            }
            var chosen = parsed.subcommand();
            if (chosen == null) {
                return refuse("Say what to do, such as 'haven serve': 'haven --help' lists the commands.");
            }
            var command = (HavenCommand) chosen.commandSpec().userObject();
            return start(command, properties(parsed), words);
        } catch (ParameterException mistake) {
            return refuse(Refusals.of(mistake));
        }
    }

    /** {@code haven} alone, or with options only, serves. */
    private static String[] orServe(String... args) {
        boolean asked = args.length > 0
                && (!args[0].startsWith("-")
                        || List.of("-h", "--help", "-V", "--version").contains(args[0]));
        if (asked) {
            return args;
        }
        var words = new ArrayList<>(List.of("serve"));
        words.addAll(List.of(args));
        return words.toArray(String[]::new);
    }

    private static List<String> properties(ParseResult parsed) {
        var properties = new ArrayList<String>();
        for (@Nullable ParseResult level = parsed; level != null; level = level.subcommand()) {
            for (var mixin : level.commandSpec().mixins().values()) {
                if (mixin.userObject() instanceof StartOptions options) {
                    options.properties().forEach((name, value) -> properties.add("--" + name + "=" + value));
                }
            }
        }
        return properties;
    }

    private int start(HavenCommand command, List<String> properties, String... words) {
        boolean serves = command.serves();
        var spring = new SpringApplication(application);
        spring.setMainApplicationClass(application);
        spring.setLogStartupInfo(serves);
        spring.setDefaultProperties(Map.of(
                // A command joins the database that another Haven serves from the folder.
                "haven.database.join",
                !serves,
                "logging.file.name",
                "${haven.data-dir}/logs/" + (serves ? "haven.log" : "commands.log"),
                // The person at the screen is told in one line why a start failed; the log file has the rest.
                "logging.threshold.console",
                serves ? "ERROR" : "OFF",
                "logging.level.org.springframework.boot.SpringApplication",
                "OFF",
                "logging.pattern.console",
                "%d{yyyy-MM-dd HH:mm:ss} %-5p %m%n%nopex"));
        try {
            if (serves) {
                spring.addInitializers(context -> context.getBeanFactory()
                        .registerSingleton(
                                "commandBeforeServing",
                                new CommandBeforeServing(() -> execute(context, command.getClass(), words))));
                announce(spring.run(properties.toArray(String[]::new)));
                return SERVING;
            }
            spring.setWebApplicationType(WebApplicationType.NONE);
            spring.setLazyInitialization(true);
            try (var context = spring.run(properties.toArray(String[]::new))) {
                return execute(context, command.getClass(), words);
            }
        } catch (RuntimeException failure) {
            return CommandBeforeServing.answer(failure).orElseGet(() -> refuse(Refusals.of(failure)));
        }
    }

    private int execute(ConfigurableApplicationContext context, Class<? extends HavenCommand> type, String... words) {
        return Commands.of(context, type)
                .setExecutionExceptionHandler((failure, commandLine, parsed) -> refuse(Refusals.of(failure)))
                .setParameterExceptionHandler((mistake, given) -> refuse(Refusals.of(mistake)))
                .execute(words);
    }

    private static void announce(ConfigurableApplicationContext context) {
        stdout().println("Haven is at http://localhost:"
                + context.getEnvironment().getProperty("local.server.port") + "/");
    }

    /** The process's own stdout, which {@link System#out} no longer is. */
    static PrintWriter stdout() {
        return new PrintWriter(
                new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8), true);
    }

    private static int refuse(String line) {
        System.err.println(line);
        return REFUSED;
    }
}
