package uk.haven.intake.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import uk.haven.intake.CsvFile;
import uk.haven.intake.FileKind;
import uk.haven.platform.tables.CsvTable;
import uk.haven.platform.tables.FileRefused;
import uk.haven.platform.tables.Table;
import uk.haven.platform.tables.XlsxTable;

/** The Haven set as CSV or XLSX (FORMATS.md), and other layouts through a saved mapping of their columns. */
@Component
@Order(100)
class TableFormat implements Format {

    private final Kinds kinds;
    private final Limits limits;
    private final Mappings mappings;

    TableFormat(Kinds kinds, Limits limits, Mappings mappings) {
        this.kinds = kinds;
        this.limits = limits;
        this.mappings = mappings;
    }

    @Override
    public Optional<Recognised> recognise(SentFile file, SentSet set) throws IOException {
        boolean workbook = Beginning.of(file).isZip();
        List<String> header;
        try (Table table = workbook
                ? XlsxTable.open(file.path(), limits.table())
                : CsvTable.open(file.path(), StandardCharsets.UTF_8, limits.table())) {
            header = table.header();
        }
        Optional<Mappings.Mapping> mapping = mappings.find(header, set.schools());
        if (mapping.isPresent()) {
            var kind = kinds.named(mapping.get().kind());
            if (kind.isPresent()) {
                return Optional.of(
                        new Sheet(file, kind.get(), workbook, mapping.get().columns()));
            }
        }
        return Optional.of(new Sheet(file, kindOf(file, header), workbook, Map.of()));
    }

    private FileKind kindOf(SentFile file, List<String> header) {
        var byName = kinds.named(file.stem());
        if (byName.isPresent()) {
            Header.of(byName.get(), header, Map.of());
            return byName.get();
        }
        FileKind best = null;
        int most = 0;
        boolean tied = false;
        for (FileKind kind : kinds.all()) {
            int fit = Header.fit(kind, header);
            if (fit > most) {
                best = kind;
                most = fit;
                tied = false;
            } else if (fit == most && fit > 0) {
                tied = true;
            }
        }
        if (best == null || tied) {
            throw unknown(header, tied);
        }
        return best;
    }

    private static FileRefused unknown(List<String> header, boolean tied) {
        if (tied) {
            return new FileRefused(
                    "KIND-UNCLEAR",
                    "the columns fit more than one kind of file",
                    "name the file after what it holds, such as pupils.csv");
        }
        if (header.size() == 1
                && (header.getFirst().contains(";") || header.getFirst().contains("\t"))) {
            return new FileRefused(
                    "CSV-SEPARATOR",
                    "the values are not separated by commas",
                    "save it as CSV with commas and send that");
        }
        return new FileRefused(
                "KIND-UNKNOWN",
                "neither the name nor the header row says which kind of file this is",
                "use the columns of one of the example files, or say once which of your columns is which");
    }

    private final class Sheet implements Recognised {
        private final SentFile file;
        private final FileKind kind;
        private final boolean workbook;
        private final Map<String, String> mapping;

        Sheet(SentFile file, FileKind kind, boolean workbook, Map<String, String> mapping) {
            this.file = file;
            this.kind = kind;
            this.workbook = workbook;
            this.mapping = mapping;
        }

        @Override
        public SentFile file() {
            return file;
        }

        @Override
        public String kind() {
            return kind.name();
        }

        @Override
        public int order() {
            return kind.order();
        }

        @Override
        public Reading open(RowFaults faults) throws IOException {
            var notices = new ArrayList<String>();
            Table table;
            CsvFile bulk = null;
            Header header;
            boolean cutOff = false;
            if (workbook) {
                table = XlsxTable.open(file.path(), limits.table());
                header = Header.of(kind, table.header(), mapping);
            } else {
                TextCheck check = TextCheck.of(file.path());
                if (check.windows()) {
                    notices.add("The text is not UTF-8; it was read as Windows-1252.");
                }
                table = CsvTable.open(file.path(), check.charset(), limits.table());
                header = Header.of(kind, table.header(), mapping);
                var ends = CsvEnds.of(file.path(), header.names().size());
                cutOff = ends.cutOff();
                if (!check.windows() && !header.returned() && !check.apostrophes()) {
                    bulk = new CsvFile(file.path(), ends.dataOffset(), header.names());
                }
            }
            notices.addAll(header.notices(kind));
            if (cutOff) {
                table.close();
                throw new FileRefused(
                        "FILE-TRUNCATED",
                        "the file ends in the middle of a row",
                        "export it again and send the whole file");
            }
            var rows = new TableRows(table, header, !workbook, bulk, faults);
            return new Reading(
                    table.header(), List.of(new Reading.Part(kind, rows)), false, notices, false, table::close);
        }
    }
}
