package uk.haven.support.internal.family;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.internal.family.AdultMentors.Mentor;

/** Volunteers among the workers. */
@Repository
class MentorStore {

    private final JdbcClient jdbc;

    MentorStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Mentor> at(Collection<Long> schools) {
        return jdbc.sql("""
                        select w.id, w.public_id, w.school_id, w.name, m.checked_on, m.trained_on
                          from support.adult_mentor m join support.worker w on w.id = m.worker_id
                         where w.school_id = any (:schools) and w.active_until is null
                         order by w.name, w.id
                        """)
                .param("schools", schools.toArray(Long[]::new))
                .query((row, _) -> new Mentor(
                        row.getLong(1),
                        row.getObject(2, UUID.class),
                        row.getLong(3),
                        row.getString(4),
                        Optional.ofNullable(row.getObject(5, LocalDate.class)),
                        Optional.ofNullable(row.getObject(6, LocalDate.class))))
                .list();
    }

    /** @return {@code support.worker.id} */
    long add(long school, String name, LocalDate from) {
        return jdbc.sql("""
                        insert into support.worker (name, role, school_id, active_from)
                        values (:name, :role, :school, :from)
                        returning id
                        """)
                .param("name", name)
                .param("role", AdultMentors.ROLE)
                .param("school", school)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    void keep(long worker, Optional<LocalDate> checked, Optional<LocalDate> trained, String by, OffsetDateTime now) {
        jdbc.sql("""
                        insert into support.adult_mentor (worker_id, checked_on, trained_on, edited_by_name, edited_at)
                        values (:worker, :checked, :trained, :by, :at)
                        on conflict on constraint adult_mentor_pk do update
                           set checked_on = excluded.checked_on, trained_on = excluded.trained_on,
                               edited_by_name = excluded.edited_by_name, edited_at = excluded.edited_at
                        """)
                .param("worker", worker)
                .param("checked", checked.orElse(null), Types.DATE)
                .param("trained", trained.orElse(null), Types.DATE)
                .param("by", by)
                .param("at", now)
                .update();
    }
}
