package uk.haven.testing;

import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Arrays;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.util.ReflectionTestUtils;
import picocli.CommandLine;
import uk.haven.HavenApplication;
import uk.haven.platform.cli.HavenCommand;
import uk.haven.platform.cli.Output;

/**
 * An application of a test's own on a data folder of its own, for tests whose figures must not meet another test's data;
 * it costs a start, so few should have one.
 */
public final class OwnHaven implements AutoCloseable {

    private final Path dataFolder = TestDatabase.newDataFolder();
    private final ConfigurableApplicationContext context;

    private OwnHaven(boolean serves) {
        var spring = new SpringApplication(HavenApplication.class);
        spring.setWebApplicationType(serves ? WebApplicationType.SERVLET : WebApplicationType.NONE);
        spring.setLazyInitialization(!serves);
        this.context = spring.run("--haven.data-dir=" + dataFolder, "--server.port=0");
    }

    /** Commands only. */
    public static OwnHaven start() {
        return new OwnHaven(false);
    }

    /** With pages, on any port. */
    public static OwnHaven serve() {
        return new OwnHaven(true);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> T bean(String name, Class<T> type) {
        return context.getBean(name, type);
    }

    public int port() {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    /** A browser of its own profile; close it. */
    public Journey journey(String name) {
        return Journey.begin(context, name);
    }

    /** What the command prints on stdout. Fails when its answer is not 0. */
    public String run(String... words) {
        var type = context.getBeansOfType(HavenCommand.class).values().stream()
                .filter(each -> named(each, words[0]))
                .findFirst()
                .orElseThrow()
                .getClass();
        // A fresh one: a bean would keep the options of the command before.
        HavenCommand command = context.getAutowireCapableBeanFactory().createBean(type);
        var written = new StringWriter();
        ReflectionTestUtils.setField(command, "output", new Output(written));
        int code = new CommandLine(command)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .execute(Arrays.copyOfRange(words, 1, words.length));
        if (code != 0) {
            throw new AssertionError(String.join(" ", words) + " answered " + code);
        }
        return written.toString();
    }

    private static boolean named(HavenCommand command, String name) {
        var description = command.getClass().getAnnotation(CommandLine.Command.class);
        return description != null && description.name().equals(name);
    }

    @Override
    public void close() {
        context.close();
    }
}
