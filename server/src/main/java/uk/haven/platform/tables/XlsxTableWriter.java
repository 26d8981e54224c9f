package uk.haven.platform.tables;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Text cells are written as text, so that a UPN or a code never turns into a number. */
final class XlsxTableWriter implements TableWriter {

    private static final int LONGEST_CELL = 32_767;

    private final Workbook workbook;
    private final Worksheet sheet;
    private int next;

    XlsxTableWriter(OutputStream out, String name, List<String> header) {
        this.workbook = new Workbook(out, "Haven", "1.0");
        this.sheet = workbook.newWorksheet(name.length() > 31 ? name.substring(0, 31) : name);
        row(header);
        if (!header.isEmpty()) {
            sheet.range(0, 0, 0, header.size() - 1).style().bold().set();
            sheet.freezePane(0, 1);
        }
    }

    @Override
    public void row(List<? extends Object> cells) {
        for (int i = 0; i < cells.size(); i++) {
            Object cell = cells.get(i);
            if (cell instanceof Number number) {
                sheet.value(next, i, number);
            } else if (cell instanceof LocalDate date) {
                sheet.value(next, i, date);
                sheet.style(next, i).format("yyyy-mm-dd").set();
            } else if (cell != null) {
                String text = Neutral.of(cell.toString());
                sheet.value(next, i, text.length() > LONGEST_CELL ? text.substring(0, LONGEST_CELL) : text);
            }
        }
        next++;
        if (next % 1000 == 0) {
            flush();
        }
    }

    private void flush() {
        try {
            sheet.flush();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
