package uk.haven.intake.formats;

import java.nio.file.Path;
import java.util.Locale;

/**
 * A file to be read: where it lies, and the name it was sent under.
 *
 * @param name as reports show it: {@code pupils.csv}
 */
public record SentFile(Path path, String name) {

    /** The name without folders and ending, in lower case; an errors file's is that of the file it came back from. */
    public String stem() {
        String base = name.substring(name.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        int dot = base.lastIndexOf('.');
        String stem = dot > 0 ? base.substring(0, dot) : base;
        return stem.endsWith(".errors") ? stem.substring(0, stem.length() - ".errors".length()) : stem;
    }

    /** The ending in lower case, without its dot. */
    public String ending() {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
