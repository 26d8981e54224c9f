package uk.haven.platform.cli;

import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Where the data is. */
public class DataFolderOptions implements StartOptions {

    @Option(
            names = "--data-dir",
            paramLabel = "DIR",
            description = "the data folder; default: HAVEN_DATA_DIR, else ~/.haven")
    @Nullable
    Path dataFolder;

    @Override
    public Map<String, Object> properties() {
        return dataFolder == null
                ? Map.of()
                : Map.of("haven.data-dir", dataFolder.toAbsolutePath().toString());
    }
}
