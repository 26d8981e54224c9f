package uk.haven.platform.cli;

import java.util.Optional;
import java.util.function.IntSupplier;
import org.springframework.context.SmartLifecycle;

/** Runs a command once everything is wired and before the web server lets the first request in. */
final class CommandBeforeServing implements SmartLifecycle {

    private final IntSupplier command;
    private boolean running;

    CommandBeforeServing(IntSupplier command) {
        this.command = command;
    }

    @Override
    public void start() {
        int code = command.getAsInt();
        if (code != 0) {
            throw new Stopped(code);
        }
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which is among the last. */
    @Override
    public int getPhase() {
        return 0;
    }

    /** The answer of the command that stopped the start, if that is what did; it has said why by now. */
    static Optional<Integer> answer(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Stopped stopped) {
                return Optional.of(stopped.code);
            }
        }
        return Optional.empty();
    }

    private static final class Stopped extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int code;

        Stopped(int code) {
            super("the command answered " + code);
            this.code = code;
        }
    }
}
