package uk.haven.platform.jobs.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import uk.haven.platform.jobs.Jobs;

/** {@code platform.job}. */
final class JobStore {

    private final JdbcClient jdbc;

    JobStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @return false when it is queued or running already */
    boolean queue(String kind, long subject) {
        return jdbc.sql("""
                insert into platform.job (kind, subject, status, done, label)
                values (:kind, :subject, 'queued', 0, 'Waiting')
                on conflict on constraint job_pk do update
                   set status = 'queued', done = 0, label = 'Waiting', cancel_asked = false, updated_at = now()
                 where job.status not in ('queued', 'running')""").param("kind", kind).param("subject", subject).update() > 0;
    }

    /** @return whether the person has asked to stop */
    boolean report(String kind, long subject, Jobs.Status status, double done, String label) {
        return jdbc.sql("""
                update platform.job set status = :status, done = :done, label = :label, updated_at = now()
                 where kind = :kind and subject = :subject returning cancel_asked""")
                .param("kind", kind)
                .param("subject", subject)
                .param("status", status.name().toLowerCase(Locale.ROOT))
                .param("done", done)
                .param("label", label)
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    /** Submitted or begun, and yet nobody's: the process ended before it was handed out. */
    List<Map.Entry<String, Long>> forgotten() {
        return jdbc.sql("""
                select kind, subject from platform.job j
                 where status in ('queued', 'running') and updated_at < now() - interval '1 minute'
                   and not exists (select from platform.scheduled_tasks t
                                    where starts_with(t.task_instance, j.kind || '/' || j.subject || '/'))""")
                .query((row, number) -> Map.entry(row.getString("kind"), row.getLong("subject")))
                .list();
    }

    void askToStop(String kind, long subject) {
        jdbc.sql("""
                update platform.job set cancel_asked = true
                 where kind = :kind and subject = :subject and status in ('queued', 'running')""").param("kind", kind).param("subject", subject).update();
    }

    Optional<Jobs.JobState> find(String kind, long subject) {
        return jdbc.sql("select status, done, label from platform.job where kind = :kind and subject = :subject")
                .param("kind", kind)
                .param("subject", subject)
                .query((row, number) -> new Jobs.JobState(
                        Jobs.Status.valueOf(row.getString("status").toUpperCase(Locale.ROOT)),
                        row.getDouble("done"),
                        row.getString("label")))
                .optional();
    }
}
