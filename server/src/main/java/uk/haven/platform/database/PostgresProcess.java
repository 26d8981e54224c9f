package uk.haven.platform.database;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The server of one cluster. Whoever makes one holds the folder's lock, so anything found running in the cluster is an
 * orphan of a process that was killed.
 */
final class PostgresProcess {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresProcess.class);
    private static final long LOG_LIMIT = 10 << 20;
    private static final int PORTS_TO_TRY = 5;

    private final ServerPrograms programs;
    private final Path cluster;
    private int port;
    private long postmaster;
    private volatile boolean stopping;

    private PostgresProcess(ServerPrograms programs, Path cluster) {
        this.programs = programs;
        this.cluster = cluster;
    }

    /** Makes the cluster if there is none, ends an orphan if there is one, and starts the server. */
    static PostgresProcess start(ServerPrograms programs, Path cluster, Secrets secrets) throws IOException {
        new NewCluster(programs, cluster, secrets).makeUnlessThere();
        var process = new PostgresProcess(programs, cluster);
        process.startOnFreePort();
        Thread.ofPlatform().daemon().name("haven-database-watch").start(process::watch);
        return process;
    }

    int port() {
        return port;
    }

    private synchronized void startOnFreePort() throws IOException {
        for (int attempt = 1; ; attempt++) {
            try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                port = socket.getLocalPort();
            }
            try {
                startOnce();
                return;
            } catch (IOException failure) {
                // Another program can take the port between our look and the server's start.
                boolean portTaken = String.valueOf(failure.getMessage()).contains("TCP/IP socket");
                if (!portTaken || attempt == PORTS_TO_TRY) {
                    throw failure;
                }
            }
        }
    }

    private void startOnce() throws IOException {
        ServerProcesses.end(cluster, programs);
        Files.deleteIfExists(cluster.resolve("postmaster.pid"));
        FilePermissions.writePrivately(cluster.resolve("postgresql.conf"), ServerSettings.configuration(port));
        FilePermissions.writePrivately(cluster.resolve("pg_hba.conf"), ServerSettings.HOST_ACCESS);
        Path log = cluster.resolve("server.log");
        if (Files.exists(log) && Files.size(log) > LOG_LIMIT) {
            Files.move(log, cluster.resolve("server.log.1"), StandardCopyOption.REPLACE_EXISTING);
        }
        programs.account().own(cluster);
        long logged = Files.exists(log) ? Files.size(log) : 0;
        // Replaying the log after a crash may take a while; the server ends by itself when it cannot start.
        var ended = programs.attempt(
                cluster,
                "",
                "pg_ctl",
                "start",
                "--silent",
                "-D",
                cluster.toString(),
                "--wait",
                "--timeout=900",
                "-l",
                log.toString());
        if (ended.code() != 0) {
            String words = saidSince(log, logged);
            throw new IOException(
                    "PostgreSQL said: " + ServerPrograms.lastLines(words.isBlank() ? ended.said() : words));
        }
        postmaster = ServerProcesses.postmaster(cluster)
                .orElseThrow(() -> new IOException("PostgreSQL ended as soon as it had started"));
    }

    private static String saidSince(Path log, long offset) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.min(offset, file.length()));
            byte[] bytes = new byte[(int) Math.min(file.length() - file.getFilePointer(), 1 << 16)];
            file.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    /** Starts the server again, on its port, if it dies by another's hand. */
    private void watch() {
        while (!stopping) {
            try {
                Thread.sleep(Duration.ofMillis(250));
            } catch (InterruptedException interrupted) {
                return;
            }
            if (!ServerProcesses.alive(postmaster)) {
                restart();
            }
        }
    }

    private synchronized void restart() {
        if (stopping) {
            return;
        }
        LOG.warn("The database's server was stopped from outside: starting it again");
        try {
            ServerProcesses.awaitEnd(cluster, Duration.ofSeconds(5));
            startOnce();
        } catch (IOException failure) {
            LOG.error("The database's server could not be started again; trying once more", failure);
        }
    }

    /** Stops the server: at once for those who are connected, losing nothing that was committed. */
    synchronized void stop() throws IOException {
        stopping = true;
        ServerProcesses.end(cluster, programs);
    }
}
