package uk.haven.platform.tables;

import java.io.OutputStream;
import java.util.List;

/** Where tables are written to; closing the writer closes the stream. */
public final class Tables {

    public static final String CSV_TYPE = "text/csv;charset=UTF-8";
    public static final String XLSX_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Tables() {}

    /** CSV in UTF-8. */
    public static TableWriter csv(OutputStream out, List<String> header) {
        return new CsvTableWriter(out, header);
    }

    /**
     * A workbook with one sheet.
     *
     * @param sheet its name, at most 31 characters
     */
    public static TableWriter xlsx(OutputStream out, String sheet, List<String> header) {
        return new XlsxTableWriter(out, sheet, header);
    }
}
