package uk.haven.platform.database;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** The cluster's configuration, written anew at each start. */
final class ServerSettings {

    /** Who may connect: anyone on this machine who knows a password. */
    static final String HOST_ACCESS = """
            # Written by Haven at each start.
            host all all 127.0.0.1/32 scram-sha-256
            """;

    private ServerSettings() {}

    static String configuration(int port) {
        long memory =
                ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getTotalMemorySize() >> 20;
        return """
                # Written by Haven at each start: put settings of your own into postgresql.conf in the data folder.
                port = %d
                listen_addresses = '127.0.0.1'
                unix_socket_directories = ''
                ssl = off
                password_encryption = 'scram-sha-256'
                max_connections = 60

                fsync = on
                synchronous_commit = on
                full_page_writes = on

                shared_buffers = %dMB
                effective_cache_size = %dMB
                work_mem = 32MB
                maintenance_work_mem = 128MB
                wal_buffers = 16MB
                max_wal_size = 4GB
                min_wal_size = 512MB
                checkpoint_timeout = 15min
                checkpoint_completion_target = 0.9
                random_page_cost = 1.1
                jit = off

                timezone = 'Europe/London'
                log_timezone = 'Europe/London'
                # Values of rows stay out of the log.
                log_error_verbosity = terse
                log_min_error_statement = panic
                log_checkpoints = off
                cluster_name = 'haven'

                include_if_exists = '../postgresql.conf'
                """.formatted(port, Math.clamp(memory / 16, 128, 1024), Math.max(256, memory / 2));
    }
}
