package uk.haven.platform.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

final class CsvTableWriter implements TableWriter {

    private final CsvWriter writer;

    CsvTableWriter(OutputStream out, List<String> header) {
        this.writer = CsvWriter.builder().build(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        row(header);
    }

    @Override
    public void row(List<? extends Object> cells) {
        String[] texts = new String[cells.size()];
        for (int i = 0; i < texts.length; i++) {
            Object cell = cells.get(i);
            texts[i] = cell == null ? "" : cell instanceof Number ? cell.toString() : Neutral.of(cell.toString());
        }
        writer.writeRecord(texts);
    }

    @Override
    public void close() {
        try {
            writer.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
