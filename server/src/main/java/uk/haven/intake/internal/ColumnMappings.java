package uk.haven.intake.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import uk.haven.access.Role;
import uk.haven.access.Viewer;
import uk.haven.intake.formats.Limits;
import uk.haven.platform.tables.CsvTable;
import uk.haven.platform.tables.FileRefused;
import uk.haven.platform.tables.Table;
import uk.haven.platform.tables.XlsxTable;

/** Saved answers to "which of your columns is which of ours", by school and the system that exports them. */
@Service
public class ColumnMappings {

    private final MappingStore store;
    private final Spool spool;
    private final Limits limits;
    private final TransactionTemplate transactions;

    ColumnMappings(MappingStore store, Spool spool, Limits limits, TransactionTemplate transactions) {
        this.store = store;
        this.spool = spool;
        this.limits = limits;
        this.transactions = transactions;
    }

    /** The columns of a file that waits; empty when it is gone or cannot be read. */
    public Optional<List<String>> header(FileView file) {
        if (file.spool() == null) {
            return Optional.empty();
        }
        var path = spool.path(file.spool());
        try (Table table = file.name().toLowerCase(java.util.Locale.ROOT).endsWith(".xlsx")
                ? XlsxTable.open(path, limits.table())
                : CsvTable.open(path, StandardCharsets.UTF_8, limits.table())) {
            return Optional.of(table.header());
        } catch (IOException | FileRefused unreadable) {
            return Optional.empty();
        }
    }

    /** Keeps the answer for the person's school; files with the same columns are known by it from now on. */
    public void save(
            Viewer.Person person, String source, String kind, List<String> header, Map<String, String> columns) {
        long school = person.memberships().stream()
                .filter(membership -> membership.role() == Role.DATA_MANAGER)
                .flatMap(membership -> membership.schoolId().stream())
                .findFirst()
                .orElse(0L);
        String named = source.isEmpty() ? "another system" : source.substring(0, Math.min(source.length(), 100));
        transactions.executeWithoutResult(status -> store.save(school, named, kind, header, columns));
    }
}
