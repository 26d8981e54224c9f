package uk.haven.intake.internal;

import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import uk.haven.intake.AppliedFiles;
import uk.haven.intake.FileApplied;

/** {@code intake.file.awaits_screening}. */
@Component
class AppliedFilesStore implements AppliedFiles {

    private final JdbcClient jdbc;

    AppliedFilesStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<FileApplied> toBeScreened() {
        return jdbc.sql("select id, kind, rows_accepted from intake.file where awaits_screening order by id")
                .query((row, _) ->
                        new FileApplied(row.getLong("id"), row.getString("kind"), row.getLong("rows_accepted"), false))
                .list();
    }

    @Override
    public void screened(Collection<Long> fileIds) {
        if (fileIds.isEmpty()) {
            return;
        }
        jdbc.sql("update intake.file set awaits_screening = false where id = any (:ids) and awaits_screening")
                .param("ids", fileIds.toArray(Long[]::new))
                .update();
    }
}
