package uk.haven.platform.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a command takes that goes on to serve. */
public final class ServeOptions implements StartOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "port to serve on, 0 for any that is free; default: HAVEN_PORT, else 8080")
    @Nullable
    Integer port;

    @Override
    public Map<String, Object> properties() {
        return port == null ? Map.of() : Map.of("server.port", port);
    }
}
