package uk.haven.intake.internal;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Which files and sets have had their time. */
@Component
class StaleStore {

    private final JdbcClient jdbc;

    StaleStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Files that wait and came before a time. */
    List<Long> undecided(Instant before) {
        return jdbc.sql("""
                select id from intake.file
                 where spool is not null and state in ('received', 'checking', 'previewed', 'failed')
                   and received_at < :before""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Files that were refused before a time and are still kept, so that someone may say what their columns are. */
    List<Long> refused(Instant before) {
        return jdbc.sql("""
                select id from intake.file
                 where spool is not null and state = 'refused' and received_at < :before""")
                .param("before", before.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list();
    }

    /** Of these sets, those with a file that is still kept, and those that came after a time. */
    Set<Long> neededOrNewerThan(Collection<Long> batches, Instant time) {
        return new HashSet<>(jdbc.sql("""
                select id from intake.batch b
                 where id = any(:batches)
                   and (created_at >= :time or exists (
                        select from intake.file f where f.batch_id = b.id and f.spool is not null))""")
                .param("batches", batches.toArray(Long[]::new))
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .list());
    }
}
