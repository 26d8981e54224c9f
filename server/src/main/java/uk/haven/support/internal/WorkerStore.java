package uk.haven.support.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.Worker;

/** Those who support children. */
@Repository
class WorkerStore {

    private final JdbcClient jdbc;

    WorkerStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Worker> all() {
        return jdbc.sql("""
                        select id, public_id, name, role, school_id, agency_id, staff_id, account_id, capacity,
                               line_manager, active_from, active_until
                          from support.worker
                         order by name, id
                        """).query((row, _) -> worker(row)).list();
    }

    List<Worker> at(long schoolId, LocalDate date) {
        return jdbc.sql("""
                        select id, public_id, name, role, school_id, agency_id, staff_id, account_id, capacity,
                               line_manager, active_from, active_until
                          from support.worker
                         where school_id = :school and active_from <= :date
                           and (active_until is null or active_until >= :date)
                         order by name, id
                        """)
                .param("school", schoolId)
                .param("date", date)
                .query((row, _) -> worker(row))
                .list();
    }

    List<Worker> ofMyAgencies(LocalDate date) {
        return jdbc.sql("""
                        select id, public_id, name, role, school_id, agency_id, staff_id, account_id, capacity,
                               line_manager, active_from, active_until
                          from support.worker
                         where agency_id in (select support.my_agencies()) and active_from <= :date
                           and (active_until is null or active_until >= :date)
                         order by name, id
                        """).param("date", date).query((row, _) -> worker(row)).list();
    }

    List<Worker> find(Collection<Long> ids) {
        return jdbc.sql("""
                        select id, public_id, name, role, school_id, agency_id, staff_id, account_id, capacity,
                               line_manager, active_from, active_until
                          from support.worker
                         where id = any (:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> worker(row))
                .list();
    }

    Optional<Worker> find(UUID publicId) {
        return jdbc.sql("""
                        select id, public_id, name, role, school_id, agency_id, staff_id, account_id, capacity,
                               line_manager, active_from, active_until
                          from support.worker
                         where public_id = :id
                        """)
                .param("id", publicId)
                .query((row, _) -> worker(row))
                .optional();
    }

    List<Worker> ofAccount(long accountId) {
        return jdbc.sql("""
                        select id, public_id, name, role, school_id, agency_id, staff_id, account_id, capacity,
                               line_manager, active_from, active_until
                          from support.worker
                         where account_id = :account
                         order by id
                        """)
                .param("account", accountId)
                .query((row, _) -> worker(row))
                .list();
    }

    /** Writes what the school's own list says; what was said here by hand (account, capacity, manager) stays. */
    void upsert(long schoolId, String staffId, String name, String role, LocalDate from, @Nullable LocalDate until) {
        jdbc.sql("""
                        insert into support.worker (name, role, school_id, staff_id, active_from, active_until)
                        values (:name, :role, :school, :staff, :from, :until)
                        on conflict on constraint worker_staff_unique do update
                           set name = excluded.name, role = excluded.role, active_from = excluded.active_from,
                               active_until = excluded.active_until
                         where (worker.name, worker.role, worker.active_from, worker.active_until)
                               is distinct from (excluded.name, excluded.role, excluded.active_from, excluded.active_until)
                        """)
                .param("name", name)
                .param("role", role)
                .param("school", schoolId)
                .param("staff", staffId)
                .param("from", from)
                .param("until", until, Types.DATE)
                .update();
    }

    long insertAtAgency(long agency, String name, String role, LocalDate from, @Nullable Long account) {
        return jdbc.sql("""
                        insert into support.worker (name, role, agency_id, account_id, active_from)
                        values (:name, :role, :agency, :account, :from)
                        returning id
                        """)
                .param("name", name)
                .param("role", role)
                .param("agency", agency)
                .param("account", account, Types.BIGINT)
                .param("from", from)
                .query(Long.class)
                .single();
    }

    /** The worker signs in with the account, and nobody else at that place does. */
    void link(long workerId, long accountId) {
        jdbc.sql("""
                        update support.worker w set account_id = null
                          from support.worker this
                         where this.id = :worker and w.account_id = :account and w.id <> this.id
                           and w.school_id is not distinct from this.school_id
                           and w.agency_id is not distinct from this.agency_id
                        """).param("worker", workerId).param("account", accountId).update();
        jdbc.sql("update support.worker set account_id = :account where id = :worker")
                .param("worker", workerId)
                .param("account", accountId)
                .update();
    }

    private static Worker worker(ResultSet row) throws SQLException {
        String staff = row.getString("staff_id");
        return new Worker(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getString("name"),
                row.getString("role"),
                number(row, "school_id"),
                number(row, "agency_id"),
                staff == null ? "" : staff,
                number(row, "account_id"),
                capacity(row),
                row.getString("line_manager"),
                row.getObject("active_from", LocalDate.class),
                Optional.ofNullable(row.getObject("active_until", LocalDate.class)));
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    private static OptionalInt capacity(ResultSet row) throws SQLException {
        int value = row.getInt("capacity");
        return row.wasNull() ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
