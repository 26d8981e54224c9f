package uk.haven.platform.cli;

import java.util.concurrent.Callable;

/**
 * A subcommand of {@code haven}: a Spring bean annotated with picocli's {@code @Command(name = …)}, in the module that
 * owns its subject. It answers 0 (done), 1 (done with rejected rows) or 2 (refused, with one clear line on stderr: throw
 * {@link Refused}); machine output goes to stdout and nothing else does.
 */
public interface HavenCommand extends Callable<Integer> {

    /** The request cannot be carried out; the message is the one line on stderr. Exit code 2. */
    final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        public Refused(String message) {
            super(message);
        }
    }
}
