package uk.haven.intake.formats;

import java.io.IOException;
import java.util.Optional;

/** One layout in which files come. */
public interface Format {

    /**
     * Looks at the name and the beginning of a file.
     *
     * @return empty when the file is not of this layout
     * @throws uk.haven.platform.tables.FileRefused when it is, but cannot be read
     */
    Optional<Recognised> recognise(SentFile file, SentSet set) throws IOException;
}
