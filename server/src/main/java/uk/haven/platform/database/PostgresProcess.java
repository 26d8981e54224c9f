package uk.haven.platform.database;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** First cut of the launcher; replaced by the full one. */
final class PostgresProcess {

    private final Path bin;
    private final Path cluster;
    private final int port;
    private final Credentials owner;
    private final Credentials application;

    private PostgresProcess(Path bin, Path cluster, int port, Credentials owner, Credentials application) {
        this.bin = bin;
        this.cluster = cluster;
        this.port = port;
        this.owner = owner;
        this.application = application;
    }

    static PostgresProcess start(Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder);
        Path bin = unpack(Path.of(System.getProperty("java.io.tmpdir"), "haven-postgres-18.6.0"));
        Path cluster = dataFolder.resolve("postgres").toAbsolutePath();
        Path secrets = dataFolder.resolve("secrets");
        String password;
        if (!Files.exists(secrets)) {
            byte[] random = new byte[24];
            new SecureRandom().nextBytes(random);
            Files.createFile(
                    secrets, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(secrets, HexFormat.of().formatHex(random));
        }
        password = Files.readString(secrets).strip();
        boolean fresh = !Files.exists(cluster.resolve("PG_VERSION"));
        if (fresh) {
            run(
                    bin,
                    List.of(
                            bin.resolve("bin/initdb").toString(),
                            "-D",
                            cluster.toString(),
                            "-U",
                            "postgres",
                            "-A",
                            "scram-sha-256",
                            "--pwfile=" + secrets.toAbsolutePath(),
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--encoding=UTF8",
                            "--locale=C"));
        }
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        run(
                bin,
                List.of(
                        bin.resolve("bin/pg_ctl").toString(),
                        "-D",
                        cluster.toString(),
                        "-w",
                        "-t",
                        "60",
                        "-l",
                        cluster.resolve("server.log").toString(),
                        "-o",
                        "-p " + port
                                + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c max_connections=60 -c shared_buffers=256MB -c max_wal_size=4GB",
                        "start"));
        var process = new PostgresProcess(
                bin, cluster, port, new Credentials("haven_owner", password), new Credentials("haven_app", password));
        if (fresh) {
            try (var c = DriverManager.getConnection(
                            "jdbc:postgresql://127.0.0.1:" + port + "/postgres", "postgres", password);
                    var s = c.createStatement()) {
                s.execute("create role haven_owner login password '" + password + "'");
                s.execute("create role haven_app login password '" + password + "'");
                s.execute("create database haven owner haven_owner");
            } catch (SQLException failure) {
                throw new IOException(failure);
            }
        }
        return process;
    }

    private static void run(Path bin, List<String> command) throws IOException {
        var all = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            all.addAll(List.of("unshare", "-U"));
        }
        all.addAll(command);
        var builder = new ProcessBuilder(all).redirectErrorStream(true);
        builder.environment().put("LD_LIBRARY_PATH", bin.resolve("lib").toString());
        var started = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        try {
            if (started.waitFor() != 0) {
                throw new IOException(command + " failed with " + started.exitValue());
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path unpack(Path target) throws IOException {
        if (Files.exists(target.resolve("bin/postgres"))) {
            return target;
        }
        Path partial = Files.createTempDirectory("haven-postgres-unpack");
        try (var in = PostgresProcess.class.getResourceAsStream("/postgres-linux-x86_64.txz");
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = partial.resolve(entry.getName());
                if (entry.isDirectory()) {
                    Files.createDirectories(file);
                } else if (entry.isSymbolicLink()) {
                    Files.createDirectories(file.getParent());
                    Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
                } else {
                    Files.createDirectories(file.getParent());
                    Files.copy(tar, file);
                    if ((entry.getMode() & 0100) != 0) {
                        file.toFile().setExecutable(true, false);
                    }
                }
            }
        }
        try {
            Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException another) {
            if (!Files.exists(target.resolve("bin/postgres"))) {
                throw another;
            }
        }
        return target;
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + port + "/haven";
    }

    Credentials owner() {
        return owner;
    }

    Credentials application() {
        return application;
    }

    void stop() {
        try {
            run(
                    bin,
                    List.of(
                            bin.resolve("bin/pg_ctl").toString(),
                            "-D",
                            cluster.toString(),
                            "-m",
                            "fast",
                            "-w",
                            "stop"));
        } catch (IOException failure) {
            throw new DatabaseUnavailable("The database did not stop: " + failure.getMessage(), failure);
        }
    }
}
