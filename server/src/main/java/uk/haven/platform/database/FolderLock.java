package uk.haven.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A lock on a file beside the cluster, never in it, which the kernel lets go when the process dies however it dies. The
 * file is opened for nothing else: closing any handle of it would let the process's lock go.
 */
final class FolderLock implements AutoCloseable {

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final boolean alone;
    private final FileChannel channel;

    private FolderLock(Path file, boolean alone, FileChannel channel) {
        this.file = file;
        this.alone = alone;
        this.channel = channel;
    }

    /** The lock for oneself, unless someone has it. */
    static Optional<FolderLock> alone(Path file) throws IOException {
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        FolderLock lock = null;
        try {
            lock = acquire(file, true, 0, Long.MAX_VALUE);
        } finally {
            if (lock == null) {
                HELD_HERE.remove(file);
            }
        }
        return Optional.ofNullable(lock);
    }

    /** One place among many; keeps others from having the file alone. Empty when someone has it alone. */
    static Optional<FolderLock> among(Path file) throws IOException {
        long place = new SecureRandom().nextLong(Long.MAX_VALUE);
        return Optional.ofNullable(acquire(file, false, place, 1));
    }

    /** Waits until nobody is left in the file, or the time is over. */
    static boolean awaitEmpty(Path file, Duration atMost) throws IOException {
        long begun = System.nanoTime();
        while (true) {
            var lock = alone(file);
            if (lock.isPresent()) {
                lock.get().close();
                return true;
            }
            if (System.nanoTime() - begun > atMost.toNanos()) {
                return false;
            }
            ServerProcesses.pause();
        }
    }

    private static @org.jspecify.annotations.Nullable FolderLock acquire(
            Path file, boolean alone, long from, long length) throws IOException {
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        FileLock lock = null;
        try {
            lock = channel.tryLock(from, length, false);
        } catch (OverlappingFileLockException heldInThisProcess) {
            // someone has it, and it is us
        } finally {
            if (lock == null) {
                channel.close();
            }
        }
        return lock == null ? null : new FolderLock(file, alone, channel);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        if (alone) {
            HELD_HERE.remove(file);
        }
    }
}
