package uk.haven.platform.cli;

import org.springframework.stereotype.Component;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Nothing but serving. */
@Component
@Command(name = "serve", description = "Serve the web application (the default).")
final class ServeCommand implements HavenCommand {

    @Mixin
    DataFolderOptions data = new DataFolderOptions();

    @Mixin
    ServeOptions serve = new ServeOptions();

    @Override
    public boolean serves() {
        return true;
    }

    @Override
    public Integer call() {
        return 0;
    }
}
