package uk.haven.intake.internal;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.util.List;

/** One raw line of a CSV file as cells; a line that cannot be split is one cell. */
final class SplitLine {

    private SplitLine() {}

    static List<String> of(String line) {
        try {
            return CsvReader.builder().ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException | IllegalArgumentException broken) {
            return List.of(line);
        }
    }
}
