package uk.haven.support.internal.programme;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.directory.Continuum;
import uk.haven.support.domain.programme.Barrier;
import uk.haven.support.domain.programme.ExitCriterionJson;
import uk.haven.support.domain.programme.ProgrammeType;
import uk.haven.support.domain.programme.SessionPattern;
import uk.haven.support.internal.programme.Programme.Brief;
import uk.haven.support.internal.programme.ProgrammeBook.Plan;

/** Programmes: their plan. */
@Repository
class ProgrammeStore {

    private final JdbcClient jdbc;

    ProgrammeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ProgrammeType> types() {
        return jdbc.sql("""
                        select code, label, continuum, quiet_weeks, still_weeks, parallel
                          from support.programme_type
                         order by position
                        """)
                .query((row, _) -> new ProgrammeType(
                        row.getString(1),
                        row.getString(2),
                        Continuum.valueOf(row.getString(3)),
                        row.getInt(4),
                        row.getInt(5),
                        row.getBoolean(6)))
                .list();
    }

    private Map<String, ProgrammeType> byCode() {
        return types().stream().collect(Collectors.toMap(ProgrammeType::code, each -> each));
    }

    private static ProgrammeType type(Map<String, ProgrammeType> types, String code) {
        return Objects.requireNonNull(types.get(code));
    }

    Optional<Programme> find(long id) {
        Map<String, ProgrammeType> types = byCode();
        return jdbc.sql("""
                        select intervention_id, type, barriers, aim, exit_criterion, cost, cost_per, weekdays, minutes,
                               end_reason, followed_by, started_from, version, edited_by_name, edited_at
                          from support.programme
                         where intervention_id = :id
                        """)
                .param("id", id)
                .query((row, _) -> programme(row, types))
                .optional();
    }

    private static Programme programme(ResultSet row, Map<String, ProgrammeType> types) throws SQLException {
        return new Programme(
                row.getLong("intervention_id"),
                type(types, row.getString("type")),
                Arrays.stream((String[]) row.getArray("barriers").getArray())
                        .map(Barrier::valueOf)
                        .collect(Collectors.toSet()),
                row.getString("aim"),
                ExitCriterionJson.read(row.getString("exit_criterion")),
                Optional.ofNullable(row.getBigDecimal("cost")),
                row.getString("cost_per"),
                new SessionPattern(
                        Arrays.stream((Integer[]) row.getArray("weekdays").getArray())
                                .map(DayOfWeek::of)
                                .collect(Collectors.toSet()),
                        row.getInt("minutes")),
                row.getString("end_reason"),
                number(row, "followed_by"),
                number(row, "started_from"),
                row.getInt("version"),
                row.getString("edited_by_name"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant());
    }

    private static OptionalLong number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Pieces of support that were started from the referral, in their order. */
    List<Long> startedFrom(long referral) {
        return jdbc.sql("select intervention_id from support.programme where started_from = :referral order by 1")
                .param("referral", referral)
                .query(Long.class)
                .list();
    }

    /** What lists need, by id of the piece of support. */
    Map<Long, Brief> briefs(Collection<Long> ids) {
        Map<String, ProgrammeType> types = byCode();
        Map<Long, Brief> briefs = new HashMap<>();
        jdbc.sql("""
                        select p.intervention_id, p.type, p.exit_criterion,
                               (select max(s.held_on) from support.programme_session s
                                 where s.intervention_id = p.intervention_id and s.state <> 'PLANNED'),
                               (select max(e.happened_on) from support.programme_entry e
                                 where e.intervention_id = p.intervention_id and e.kind = 'REVIEW'),
                               (select min(s.held_on) from support.programme_session s
                                 where s.intervention_id = p.intervention_id and s.state = 'PLANNED')
                          from support.programme p
                         where p.intervention_id = any (:ids)
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            briefs.put(
                    row.getLong(1),
                    new Brief(
                            row.getLong(1),
                            type(types, row.getString(2)),
                            ExitCriterionJson.read(row.getString(3)),
                            Optional.ofNullable(row.getObject(4, LocalDate.class)),
                            Optional.ofNullable(row.getObject(5, LocalDate.class)),
                            Optional.ofNullable(row.getObject(6, LocalDate.class))));
        });
        return briefs;
    }

    /** Sessions planned and not logged between the days, both included, earliest first. */
    List<PlannedSession> plannedSessions(Collection<Long> ids, LocalDate from, LocalDate to) {
        return jdbc.sql("""
                        select intervention_id, held_on from support.programme_session
                         where intervention_id = any (:ids) and state = 'PLANNED' and held_on between :from and :to
                         order by held_on, intervention_id
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> new PlannedSession(row.getLong(1), row.getObject(2, LocalDate.class)))
                .list();
    }

    record PlannedSession(long programme, LocalDate on) {}

    void insert(long id, Plan plan, @Nullable Long startedFrom, String by, Instant at) {
        bound(jdbc.sql("""
                        insert into support.programme (intervention_id, type, barriers, aim, exit_criterion, cost, cost_per,
                               weekdays, minutes, started_from, edited_by_name, edited_at)
                        values (:id, :type, :barriers, :aim, :exit, :cost, :costPer, :weekdays, :minutes, :from, :by, :at)
                        """), plan, by, at)
                .param("id", id)
                .param("from", startedFrom, Types.BIGINT)
                .update();
    }

    /** False when somebody else has changed it since the version. */
    boolean change(long id, int version, Plan plan, String by, Instant at) {
        return bound(jdbc.sql("""
                        update support.programme
                           set type = :type, barriers = :barriers, aim = :aim, exit_criterion = :exit, cost = :cost,
                               cost_per = :costPer, weekdays = :weekdays, minutes = :minutes, edited_by_name = :by,
                               edited_at = :at, version = version + 1
                         where intervention_id = :id and version = :version
                        """), plan, by, at)
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static JdbcClient.StatementSpec bound(
            JdbcClient.StatementSpec statement, Plan plan, String by, Instant at) {
        return statement
                .param("type", plan.type().code())
                .param(
                        "barriers",
                        plan.barriers().stream().map(Barrier::name).sorted().toArray(String[]::new))
                .param("aim", plan.aim())
                .param("exit", ExitCriterionJson.write(plan.exit()))
                .param("cost", plan.cost().orElse(null), Types.NUMERIC)
                .param("costPer", plan.cost().map(BigDecimal::signum).isPresent() ? plan.costPer() : "")
                .param(
                        "weekdays",
                        plan.pattern().days().stream()
                                .map(DayOfWeek::getValue)
                                .sorted()
                                .toArray(Integer[]::new))
                .param("minutes", plan.pattern().minutes())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC));
    }

    void ended(long id, String reason, @Nullable Long followedBy) {
        jdbc.sql("""
                        update support.programme set end_reason = :reason, followed_by = :followed, version = version + 1
                         where intervention_id = :id
                        """)
                .param("reason", reason)
                .param("followed", followedBy, Types.BIGINT)
                .param("id", id)
                .update();
    }
}
