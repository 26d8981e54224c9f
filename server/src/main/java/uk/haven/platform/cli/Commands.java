package uk.haven.platform.cli;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.objenesis.SpringObjenesis;
import org.springframework.util.ClassUtils;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IFactory;
import picocli.CommandLine.IVersionProvider;

/** Builds picocli's view of the commands: blank ones found on the class path, or the one bean to run. */
final class Commands {

    private static final SpringObjenesis OBJENESIS = new SpringObjenesis();

    private Commands() {}

    /** Every command, without running any constructor. */
    static CommandLine blank(String basePackage) {
        var types = find(basePackage);
        var nested = types.stream()
                .flatMap(type -> Stream.of(type.getAnnotation(Command.class).subcommands()))
                .collect(Collectors.toSet());
        IFactory factory = new BlankFactory();
        var root = new CommandLine(new Root(), factory);
        types.stream()
                .filter(type -> !nested.contains(type))
                .sorted(Comparator.comparing(
                        type -> type.getAnnotation(Command.class).name()))
                .forEach(type -> root.addSubcommand(new CommandLine(OBJENESIS.newInstance(type), factory)));
        return dressed(root);
    }

    /** The one command, wired. */
    static CommandLine of(ApplicationContext context, Class<? extends HavenCommand> type) {
        IFactory factory = new BeanFactory(context.getAutowireCapableBeanFactory());
        var root = new CommandLine(new Root(), factory);
        root.addSubcommand(new CommandLine(context.getBean(type), factory));
        return dressed(root);
    }

    private static CommandLine dressed(CommandLine root) {
        root.setCaseInsensitiveEnumValuesAllowed(true);
        root.setOut(HavenCommandLine.stdout());
        withHelp(root);
        return root;
    }

    private static void withHelp(CommandLine command) {
        if (!command.getCommandSpec().mixinStandardHelpOptions()) {
            command.getCommandSpec().mixinStandardHelpOptions(true);
        }
        command.getSubcommands().values().forEach(Commands::withHelp);
    }

    private static List<Class<? extends HavenCommand>> find(String basePackage) {
        var scanner = new ClassPathScanningCandidateComponentProvider(false);
        scanner.addIncludeFilter(new AssignableTypeFilter(HavenCommand.class));
        return scanner.findCandidateComponents(basePackage).stream()
                .map(found -> ClassUtils.resolveClassName(
                        String.valueOf(found.getBeanClassName()), HavenCommand.class.getClassLoader()))
                .<Class<? extends HavenCommand>>map(type -> type.asSubclass(HavenCommand.class))
                .filter(type -> type.isAnnotationPresent(Command.class))
                .toList();
    }

    /** The word {@code haven} itself. */
    @Command(
            name = "haven",
            description = "The shared system of a local children's partnership.",
            versionProvider = Version.class,
            synopsisSubcommandLabel = "COMMAND",
            footer = {"", "Exit codes: 0 done, 1 done with rejected rows, 2 refused."})
    static final class Root {}

    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = HavenCommandLine.class.getPackage().getImplementationVersion();
            return new String[] {"haven " + (version == null ? "(built from source)" : version)};
        }
    }

    /** Commands without their constructors; mixins, converters and the like with theirs. */
    private static final class BlankFactory implements IFactory {
        private final IFactory otherwise = CommandLine.defaultFactory();

        @Override
        public <K> K create(Class<K> type) throws Exception {
            return type.isAnnotationPresent(Command.class) ? OBJENESIS.newInstance(type) : otherwise.create(type);
        }
    }

    /** Commands are beans, or wired on the spot; mixins, converters and the like are made plainly. */
    private record BeanFactory(AutowireCapableBeanFactory beans) implements IFactory {
        @Override
        public <K> K create(Class<K> type) throws Exception {
            if (!type.isAnnotationPresent(Command.class)) {
                return CommandLine.defaultFactory().create(type);
            }
            K bean = beans.getBeanProvider(type).getIfUnique();
            return bean == null ? beans.createBean(type) : bean;
        }
    }
}
