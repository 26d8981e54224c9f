package uk.haven.schooling.internal;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The same work on several threads at once. */
final class Parallel {

    private Parallel() {}

    interface Work {
        void run() throws Exception;
    }

    /**
     * Runs the work on so many threads, and returns when all are done.
     *
     * @throws RuntimeException the first thing thrown by any of them
     */
    static void run(int threads, Work work) {
        Callable<Void> call = () -> {
            work.run();
            return null;
        };
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<Void>>();
            for (int i = 0; i < threads; i++) {
                running.add(pool.submit(call));
            }
            for (var one : running) {
                one.get();
            }
        } catch (ExecutionException failure) {
            if (failure.getCause() instanceof RuntimeException unchecked) {
                throw unchecked;
            }
            throw new IllegalStateException(failure.getCause());
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }
}
