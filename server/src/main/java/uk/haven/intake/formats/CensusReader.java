package uk.haven.intake.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import uk.haven.platform.tables.CsvTable;
import uk.haven.platform.tables.FileRefused;
import uk.haven.platform.tables.Neutral;
import uk.haven.platform.tables.Table;
import uk.haven.platform.tables.TableRow;

/** The rows of one census table by column name in lower case. */
final class CensusReader implements Iterable<CensusReader.Row>, AutoCloseable {

    private final Table table;
    private final Map<String, Integer> positions = new HashMap<>();

    private CensusReader(Table table) {
        this.table = table;
        for (int i = 0; i < table.header().size(); i++) {
            positions.putIfAbsent(table.header().get(i).toLowerCase(Locale.ROOT), i);
        }
    }

    static CensusReader open(SentFile file, Limits limits) throws IOException {
        var check = TextCheck.of(file.path());
        return new CensusReader(CsvTable.open(file.path(), check.charset(), limits.table()));
    }

    /** Whether the file is this table; never refuses. */
    static boolean isCensus(SentFile file, Limits limits, CensusTable wanted) throws IOException {
        Beginning beginning = Beginning.of(file);
        if (beginning.isZip() || beginning.isXml() || beginning.bytes().length == 0) {
            return false;
        }
        try (var table = CsvTable.open(file.path(), StandardCharsets.ISO_8859_1, limits.table())) {
            return CensusTable.of(table.header()).filter(wanted::equals).isPresent();
        } catch (FileRefused otherwise) {
            return false;
        }
    }

    List<String> header() {
        return table.header();
    }

    @Override
    public Iterator<Row> iterator() {
        Iterator<TableRow> rows = table.iterator();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return rows.hasNext();
            }

            @Override
            public Row next() {
                return new Row(rows.next());
            }
        };
    }

    @Override
    public void close() {
        table.close();
    }

    /** One row. */
    final class Row {
        private final TableRow row;

        Row(TableRow row) {
            this.row = row;
        }

        long line() {
            return row.line();
        }

        List<String> cells() {
            return row.cells();
        }

        /** By column name in lower case; "" when it is missing. */
        String get(String column) {
            Integer at = positions.get(column);
            return at == null || at >= row.cells().size()
                    ? ""
                    : Neutral.undo(row.cells().get(at)).strip();
        }
    }
}
