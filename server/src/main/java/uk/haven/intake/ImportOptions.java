package uk.haven.intake;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * How a set of files is taken in outside the pages.
 *
 * @param sender who sends it, as reports and sources name them: {@code "the command line"}
 * @param errorsFolder where copies with an errors column go; the data folder's {@code errors} when empty
 * @param schoolMap the sending system's names of schools to LAESTABs, for census tables; synthetic schools are made for
 *     names that are not in it
 * @param asOf the date that counts as today; the partnership's when empty
 * @param origin {@code command} or {@code demo}
 */
public record ImportOptions(
        String sender,
        Optional<Path> errorsFolder,
        Map<String, String> schoolMap,
        Optional<LocalDate> asOf,
        String origin) {

    public ImportOptions {
        schoolMap = Map.copyOf(schoolMap);
    }

    /** What the command line says when it says nothing. */
    public static ImportOptions command() {
        return new ImportOptions("the command line", Optional.empty(), Map.of(), Optional.empty(), "command");
    }

    /** For the demo's own files. */
    public static ImportOptions demo() {
        return new ImportOptions("the demo", Optional.empty(), Map.of(), Optional.empty(), "demo");
    }
}
