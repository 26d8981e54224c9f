package uk.haven.support.internal.workforce;

import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.Workforce.TrainingKind;
import uk.haven.support.domain.workforce.Training;

/** Training, meetings of the network, and what is said of a worker by hand. */
@Repository
class TrainingStore {

    private final JdbcClient jdbc;

    TrainingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean change(long worker, OptionalInt capacity, String lineManager) {
        return jdbc.sql("update support.worker set capacity = :capacity, line_manager = :manager where id = :worker")
                        .param("capacity", capacity.isPresent() ? capacity.getAsInt() : null, Types.INTEGER)
                        .param("manager", lineManager)
                        .param("worker", worker)
                        .update()
                == 1;
    }

    List<Training> of(Collection<Long> workers) {
        return jdbc.sql("""
                        select worker_id, course, kind, taken_on, expires_on
                          from support.training
                         where worker_id = any (:workers)
                         order by taken_on desc, id desc
                        """)
                .param("workers", workers.toArray(Long[]::new))
                .query((row, _) -> new Training(
                        row.getLong("worker_id"),
                        row.getString("course"),
                        TrainingKind.valueOf(row.getString("kind")),
                        row.getObject("taken_on", LocalDate.class),
                        Optional.ofNullable(row.getObject("expires_on", LocalDate.class))))
                .list();
    }

    boolean insert(Training training, @Nullable Long by, String byName, Instant at) {
        return jdbc.sql("""
                        insert into support.training (worker_id, course, kind, taken_on, expires_on, by_account, by_name,
                               recorded_at)
                        values (:worker, :course, :kind, :taken, :expires, :by, :byName, :at)
                        on conflict on constraint training_once do nothing
                        """)
                        .param("worker", training.workerId())
                        .param("course", training.course())
                        .param("kind", training.kind().name())
                        .param("taken", training.takenOn())
                        .param("expires", training.expiresOn().orElse(null), Types.DATE)
                        .param("by", by, Types.BIGINT)
                        .param("byName", byName)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void insertMeeting(LocalDate on, String topic, @Nullable Long by, String byName, Instant at) {
        jdbc.sql("""
                        insert into support.network_meeting (held_on, topic, by_account, by_name, recorded_at)
                        values (:on, :topic, :by, :byName, :at)
                        on conflict on constraint network_meeting_once do nothing
                        """)
                .param("on", on)
                .param("topic", topic)
                .param("by", by, Types.BIGINT)
                .param("byName", byName)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    void insertAttendance(LocalDate on, String topic, Collection<Long> workers) {
        jdbc.sql("""
                        insert into support.network_attendance (meeting_id, worker_id)
                        select m.id, w.id
                          from support.network_meeting m
                          join support.worker w on w.id = any (:workers)
                         where m.held_on = :on and m.topic = :topic
                        on conflict on constraint network_attendance_pk do nothing
                        """)
                .param("workers", workers.toArray(Long[]::new))
                .param("on", on)
                .param("topic", topic)
                .update();
    }

    /** The latest first, with those who were there whom the viewer may see. */
    List<WorkforceBook.Meeting> meetings(LocalDate until, int most) {
        return jdbc.sql("""
                        select m.held_on, m.topic,
                               array(select w.name from support.network_attendance a
                                       join support.worker w on w.id = a.worker_id
                                      where a.meeting_id = m.id order by w.name) as names
                          from support.network_meeting m
                         where m.held_on <= :until
                         order by m.held_on desc, m.id desc
                         limit :most
                        """)
                .param("until", until)
                .param("most", most)
                .query((row, _) -> new WorkforceBook.Meeting(
                        row.getObject("held_on", LocalDate.class), row.getString("topic"), List.of((String[])
                                row.getArray("names").getArray())))
                .list();
    }
}
