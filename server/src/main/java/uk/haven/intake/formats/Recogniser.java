package uk.haven.intake.formats;

import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;
import uk.haven.platform.tables.FileRefused;

/** Finds out what a file is, by asking each format in turn. */
@Component
public class Recogniser {

    private final List<Format> formats;

    public Recogniser(List<Format> formats) {
        this.formats = List.copyOf(formats);
    }

    /** @throws FileRefused when no format knows it, or the one that does cannot read it */
    public Recognised recognise(SentFile file, SentSet set) {
        try {
            var beginning = Beginning.of(file);
            if (beginning.bytes().length == 0) {
                throw new FileRefused("FILE-EMPTY", "the file is empty", "send it with a header row and its rows");
            }
            if (!beginning.isZip() && !beginning.isXml() && beginning.hasControlBytes()) {
                throw new FileRefused(
                        "FILE-NOT-TEXT",
                        "the file is not text (it may be a program, a picture or a damaged file)",
                        "send the file that your system exported, as CSV, XLSX or CTF");
            }
            for (Format format : formats) {
                var found = format.recognise(file, set);
                if (found.isPresent()) {
                    return found.get();
                }
            }
        } catch (IOException failure) {
            throw new FileRefused("FILE-UNREADABLE", "the file could not be read", "send it again");
        }
        throw new FileRefused("KIND-UNKNOWN", "nothing says what this file is", "use one of the example files");
    }
}
