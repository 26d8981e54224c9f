package uk.haven.platform.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand of {@code haven}: a Spring bean annotated with picocli's {@code @Command(name = …)}, in the module that
 * owns its subject. It answers 0 (done), 1 (done with rejected rows) or 2 (refused, with one clear line on stderr: throw
 * {@link Refused}); machine output goes to stdout, through {@link Output}, and nothing else does.
 *
 * <p>It is parsed before Spring starts, on an instance whose constructor has not run, so that help and mistakes are
 * answered at once: give an option its default through {@code defaultValue} where {@link #serves()} reads it. Then the
 * bean itself is parsed again and called. Keep {@code @Transactional} off the command (use a {@code
 * TransactionTemplate}): a proxy would take the options in place of the bean.
 */
public interface HavenCommand extends Callable<Integer> {

    /**
     * Whether the web application goes on serving when the command is done. Asked before Spring starts, on an instance
     * that has its options and nothing else. When true, the command is called once the database is ready and before the
     * first request is let in, and an answer other than 0 stops everything. Mix {@link ServeOptions} in for the port.
     */
    default boolean serves() {
        return false;
    }

    /** The request cannot be carried out; the message is the one line on stderr. Exit code 2. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }
}
