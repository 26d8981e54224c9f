package uk.haven.support.internal.family;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.access.Viewers;
import uk.haven.audit.Audit;
import uk.haven.platform.Problem;

/** Volunteers who mentor children: workers of a school who are on no list of staff, with their check and induction. */
@Repository
public class AdultMentors {

    /** What their role is called among workers. */
    public static final String ROLE = "Adult mentor";

    private final JdbcClient jdbc;
    private final Audit audit;
    private final Clock clock;

    AdultMentors(JdbcClient jdbc, Audit audit, Clock clock) {
        this.jdbc = jdbc;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A volunteer.
     *
     * @param checked day of the disclosure certificate that the school has seen
     * @param trained day of the induction
     */
    public record Mentor(
            long workerId,
            UUID id,
            long schoolId,
            String name,
            Optional<LocalDate> checked,
            Optional<LocalDate> trained) {}

    /** Those of the schools, by name. */
    public List<Mentor> at(Collection<Long> schools) {
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

    /** The volunteer that the worker is; empty for staff. */
    public Optional<Mentor> find(long school, long worker) {
        return at(List.of(school)).stream()
                .filter(each -> each.workerId() == worker)
                .findFirst();
    }

    /** What is wrong with what was said of a volunteer. */
    public static List<Problem> problems(
            String name, Optional<LocalDate> checked, Optional<LocalDate> trained, LocalDate today) {
        var problems = new ArrayList<Problem>();
        if (name.isBlank() || name.length() > 200) {
            problems.add(Problem.of("name", "MENTOR-NAME", "Who is it?", "Give the name, up to 200 characters"));
        }
        if (checked.filter(today::isBefore).isPresent()) {
            problems.add(Problem.of(
                    "checked", "MENTOR-CHECK-AHEAD", "That day has not come yet", "Give the day on the certificate"));
        }
        if (trained.filter(today::isBefore).isPresent()) {
            problems.add(Problem.of(
                    "trained", "MENTOR-TRAINING-AHEAD", "That day has not come yet", "Record it once it was held"));
        }
        return problems;
    }

    /** Adds a volunteer. @return {@code support.worker.id} */
    public long add(
            long school, String name, LocalDate from, Optional<LocalDate> checked, Optional<LocalDate> trained) {
        long worker = jdbc.sql("""
                        insert into support.worker (name, role, school_id, active_from)
                        values (:name, :role, :school, :from)
                        returning id
                        """)
                .param("name", name.strip())
                .param("role", ROLE)
                .param("school", school)
                .param("from", from)
                .query(Long.class)
                .single();
        keep(worker, checked, trained);
        audit.record(new Audit.Entry("mentor.added", "worker", String.valueOf(worker), ""));
        return worker;
    }

    /** Records a newer check or induction; what is empty stays as it was. */
    public void change(Mentor mentor, Optional<LocalDate> checked, Optional<LocalDate> trained) {
        keep(mentor.workerId(), checked.or(mentor::checked), trained.or(mentor::trained));
        audit.record(new Audit.Entry("mentor.checked", "worker", String.valueOf(mentor.workerId()), ""));
    }

    private void keep(long worker, Optional<LocalDate> checked, Optional<LocalDate> trained) {
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
                .param("by", Viewers.current().orElseThrow().name())
                .param("at", OffsetDateTime.now(clock))
                .update();
    }
}
