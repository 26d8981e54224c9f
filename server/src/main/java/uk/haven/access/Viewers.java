package uk.haven.access;

import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

/**
 * The viewer of the current thread. Every transaction begins by handing it, signed, to the database; without one, a
 * transaction sees no row about any person.
 */
public final class Viewers {

    private static final ScopedValue<Viewer> CURRENT = ScopedValue.newInstance();

    private Viewers() {}

    public static Optional<Viewer> current() {
        return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
    }

    /** The signed-in person. @throws IllegalStateException when nobody is signed in, or batch work runs */
    public static Viewer.Person person() {
        if (current().orElse(null) instanceof Viewer.Person person) {
            return person;
        }
        throw new IllegalStateException("No person is signed in on this thread");
    }

    /** Runs the work as this viewer. Begin the transaction inside it. */
    public static <T> T as(Viewer viewer, Supplier<T> work) {
        return ScopedValue.where(CURRENT, viewer).call(work::get);
    }

    /** Runs the work as this viewer. Begin the transaction inside it. */
    public static void as(Viewer viewer, Runnable work) {
        ScopedValue.where(CURRENT, viewer).run(work);
    }

    /** Runs work that throws, as this viewer. */
    public static <T> T callAs(Viewer viewer, Callable<T> work) throws Exception {
        return ScopedValue.where(CURRENT, viewer).call(work::call);
    }
}
