package uk.haven.partnership;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.SentFile;
import uk.haven.intake.Importer;
import uk.haven.testing.IntegrationTest;

/** The real extract of the national register; skipped where it does not lie beside the project. */
@IntegrationTest
class GiasIntegrationTests {

    private static final LocalDate DAY = LocalDate.parse("2008-05-16");

    @Autowired
    List<Importer> importers;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Partnership partnership;

    private static Path extract() throws IOException {
        Path folder = Path.of("").toAbsolutePath();
        while (folder != null) {
            Path candidate = folder.resolve("shared/data/real/gias");
            if (Files.isDirectory(candidate)) {
                try (var files = Files.list(candidate)) {
                    return files.filter(file -> file.toString().endsWith(".csv"))
                            .findFirst()
                            .orElseThrow();
                }
            }
            folder = folder.getParent();
        }
        return Assumptions.abort("the real extract is not here");
    }

    private SentFile send(String kind, SentFile file) {
        importers.stream()
                .filter(one -> one.kind().name().equals(kind))
                .findFirst()
                .orElseThrow()
                .load(file, file);
        return file;
    }

    @Test
    void theRealRegisterGivesClosuresAndSuccessors() throws IOException {
        List<Map<String, String>> rows = new ArrayList<>();
        try (var csv = CsvReader.builder().allowExtraFields(true).ofNamedCsvRecord(extract())) {
            for (NamedCsvRecord record : csv) {
                rows.add(record.getFieldsAsMap());
            }
        }
        Viewers.as(
                new Viewer.System("test"),
                () -> transactions.executeWithoutResult(status -> {
                    status.setRollbackOnly();
                    send("schools", new SentFile("""
                    laestab,urn,name,phase,lowest_year,highest_year
                    850/2097,115906,Barncroft Infant School,Infant,R,2
                    850/2096,,Barncroft Junior School,Junior,3,6
                    850/2029,139273,Front Lawn Primary Academy,Primary,R,6
                    850/2099,115907,Front Lawn Infant School,Infant,R,2
                    """, DAY, java.util.Set.of(), false));
                    var first = send("gias", SentFile.of(rows, DAY));
                    assertThat(first.rejected).isEmpty();
                    assertThat(first.accepted).hasSize(1096);
                    assertThat(first.notices).contains("1,096 establishments of the register");
                    var infant = partnership.schoolByLaestab("850/2097").orElseThrow();
                    assertThat(infant.closed()).isEqualTo("2011-03-31");
                    assertThat(infant.successorId()).isNull();
                    assertThat(successor("850/2097")).isEqualTo("850/2107");
                    var lawn = partnership.schoolByLaestab("850/2099").orElseThrow();
                    assertThat(lawn.successor())
                            .contains(partnership
                                    .schoolByLaestab("850/2029")
                                    .orElseThrow()
                                    .id());
                    assertThat(jdbc.sql(
                                            "select laestab || ' ' || name from partnership.establishment where urn = '136078'")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("850/2107 Barncroft Primary School");
                    assertThat(jdbc.sql(
                                            "select linked_urn from partnership.establishment_link where urn = '115906' and kind = 'Successor'")
                                    .query(String.class)
                                    .list())
                            .containsExactly("136078");
                    assertThat(send("gias", SentFile.of(rows, DAY)).unchanged).hasSize(1096);
                }));
    }

    private String successor(String laestab) {
        return jdbc.sql("select successor_laestab from partnership.school where laestab = ?")
                .param(laestab)
                .query(String.class)
                .single();
    }
}
