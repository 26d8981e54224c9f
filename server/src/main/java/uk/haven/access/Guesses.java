package uk.haven.access;

import java.util.Optional;
import java.util.function.Supplier;

/** Keeps secrets that stand in addresses of pages from being guessed, as sign-in keeps passwords. */
public interface Guesses {

    /**
     * Looks a secret up, counting a wrong one: at most ten in five minutes from one network address for one purpose.
     *
     * @param purpose what the secret opens, {@code calendar}
     * @param found empty when the secret is wrong
     * @throws TooMany before looking, when there were too many wrong ones
     */
    <T> Optional<T> look(String purpose, String networkAddress, Supplier<Optional<T>> found);

    /** Too many wrong guesses: try again in five minutes. */
    final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }
}
