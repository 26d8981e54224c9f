package uk.haven.intake;

import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

/** Takes files in: the one way by which data comes into Haven, for the command line, the demo and the pages alike. */
public interface Intake {

    /**
     * Recognises the files, puts them in the order in which they depend on one another, and applies each in a transaction
     * of its own. A file that is refused does not stop the others. Needs no viewer: runs as batch work, audited.
     *
     * @param paths files, folders and zips
     * @param each told of every file as soon as it is done, in the order of applying
     */
    List<FileReport> importAll(Collection<Path> paths, ImportOptions options, Consumer<FileReport> each);
}
