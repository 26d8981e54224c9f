package uk.haven.platform.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTests {

    private static final List<String> NASTY = List.of(
            "=1+1",
            "+44 20",
            "-5",
            "@SUM(A1)",
            "\tx",
            "\rx",
            "'=1",
            "''+",
            "'plain",
            "a,b",
            "say \"no\"",
            "two\nlines",
            "",
            "Zoë Ó Briain",
            "850/2101",
            "012");

    @TempDir
    Path folder;

    @Test
    void textThatASpreadsheetWouldCalculateGetsAnApostrophe() {
        assertThat(Neutral.of("=1+1")).isEqualTo("'=1+1");
        assertThat(Neutral.of("-")).isEqualTo("'-");
        assertThat(Neutral.of("\0")).isEqualTo("'\0");
        assertThat(Neutral.of("O'Neill")).isEqualTo("O'Neill");
        assertThat(Neutral.of("'tis")).isEqualTo("'tis");
    }

    @Test
    void whatWasNeutralisedReadsBackAsItWas() {
        long seed = 20260101;
        var random = new Random(seed);
        String letters = "='+-@\t\r\0ab ,\"";
        for (int i = 0; i < 10_000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(6); n > 0; n--) {
                text.append(letters.charAt(random.nextInt(letters.length())));
            }
            String written = Neutral.of(text.toString());
            assertThat(Neutral.undo(written)).as("seed " + seed).isEqualTo(text.toString());
            assertThat(written).doesNotStartWith("=").doesNotStartWith("+").doesNotStartWith("@");
        }
    }

    @Test
    void aCsvTableReadsBackWhatWasWritten() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var writer = Tables.csv(out, List.of("text", "number"))) {
            for (String text : NASTY) {
                writer.row(List.of(text, -5));
            }
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("'=1+1,-5");
        Path file = Files.write(folder.resolve("t.csv"), out.toByteArray());
        try (var table = CsvTable.open(file, StandardCharsets.UTF_8, TableLimits.DEFAULT)) {
            assertThat(texts(table)).isEqualTo(NASTY);
        }
    }

    @Test
    void aWorkbookReadsBackWhatWasWritten() throws IOException {
        var nasty = NASTY.stream().filter(text -> !text.contains("\r")).toList();
        Path file = folder.resolve("t.xlsx");
        try (var writer = Tables.xlsx(Files.newOutputStream(file), "Sheet", List.of("text", "number", "day"))) {
            for (String text : nasty) {
                writer.row(List.of(text, 7, LocalDate.of(2008, 5, 16)));
            }
        }
        try (var table = XlsxTable.open(file, TableLimits.DEFAULT)) {
            assertThat(table.header()).containsExactly("text", "number", "day");
            var rows = new ArrayList<TableRow>();
            table.forEach(rows::add);
            assertThat(rows.stream().map(row -> Neutral.undo(row.cells().getFirst())))
                    .containsExactlyElementsOf(nasty);
            assertThat(rows.getFirst().cells().subList(1, 3)).containsExactly("7", "2008-05-16");
            assertThat(rows.getFirst().line()).isEqualTo(2);
        }
    }

    @Test
    void anUnclosedQuoteIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("q.csv"), "a,b\n1,\"never closed\n2,3\n");
        assertThatThrownBy(() -> {
                    try (var table = CsvTable.open(file, StandardCharsets.UTF_8, TableLimits.DEFAULT)) {
                        table.forEach(row -> {});
                    }
                })
                .isInstanceOf(FileRefused.class)
                .hasMessageStartingWith("CSV-BROKEN");
    }

    private static List<String> texts(Table table) {
        var texts = new ArrayList<String>();
        table.forEach(row -> texts.add(Neutral.undo(row.cells().getFirst())));
        return texts;
    }
}
