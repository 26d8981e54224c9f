package uk.haven.support.internal.programme;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGStatement;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.programme.Evidence;
import uk.haven.support.domain.programme.ExitReading;
import uk.haven.support.domain.programme.Standing;
import uk.haven.support.internal.programme.Programme.Stands;

/** How exit criteria stand: what is to be evaluated, and what was found. */
@Repository
class ExitStore {

    private static final int LOCK = 3_030_001;
    private static final int FETCH = 10_000;

    /** Makes the driver fetch numbers as numbers from the first time on. */
    private static final int IN_BINARY = -1;

    private final JdbcTemplate jdbc;
    private final JdbcClient client;

    ExitStore(DataSource dataSource, JdbcClient client) {
        this.jdbc = new JdbcTemplate(dataSource);
        this.client = client;
    }

    /**
     * A programme that goes on.
     *
     * @param version of its plan
     * @param judged epoch day of the latest judgement, or {@link Evidence#NEVER}
     */
    record Open(
            long id, int child, int began, int version, int targets, int targetsMet, int judged, boolean judgedDone) {}

    /** @param metOn epoch day, or {@link Evidence#NEVER} */
    record Kept(ExitReading reading, int metOn, int best, int movedOn) {}

    /** One evaluation at a time; until the end of the transaction. */
    void lock() {
        client.sql("select pg_advisory_xact_lock(:lock)").param("lock", LOCK).query(_ -> {});
    }

    /** Every programme that had begun by the date and has not ended, of some children or (when null) of everyone. */
    List<Open> open(@Nullable Collection<Integer> children, LocalDate asOf) {
        List<Open> open = new ArrayList<>();
        jdbc.execute((java.sql.Connection connection) -> {
            try (var query = connection.prepareStatement("""
                    select i.id, i.child_id, i.began_on - date '1970-01-01', p.version,
                           coalesce(t.targets, 0)::integer, coalesce(t.met, 0)::integer,
                           j.happened_on - date '1970-01-01', coalesce(j.judged_done, false)
                      from support.intervention i
                      join support.programme p on p.intervention_id = i.id
                      left join (select intervention_id, count(*) filter (where state <> 'DROPPED') as targets,
                                        count(*) filter (where state = 'MET' and state_on <= ?) as met
                                   from support.programme_target
                                  where ? or intervention_id in
                                        (select s.id from support.intervention s where s.child_id = any (?))
                                  group by intervention_id) t on t.intervention_id = i.id
                      left join (select distinct on (intervention_id) intervention_id, happened_on, judged_done
                                   from support.programme_entry
                                  where judged_done is not null and happened_on <= ?
                                  order by intervention_id, happened_on desc, id desc) j on j.intervention_id = i.id
                     where i.kind = 'PROGRAMME' and i.ended_on is null and i.began_on <= ?
                       and (? or i.child_id = any (?))
                    """)) {
                var some = connection.createArrayOf("int4", children == null ? new Integer[0] : children.toArray());
                var date = java.sql.Date.valueOf(asOf);
                query.setDate(1, date);
                query.setBoolean(2, children == null);
                query.setArray(3, some);
                query.setDate(4, date);
                query.setDate(5, date);
                query.setBoolean(6, children == null);
                query.setArray(7, some);
                query.setFetchSize(FETCH);
                query.unwrap(PGStatement.class).setPrepareThreshold(IN_BINARY);
                try (var row = query.executeQuery()) {
                    while (row.next()) {
                        int judged = row.getInt(7);
                        boolean never = row.wasNull();
                        open.add(new Open(
                                row.getLong(1),
                                row.getInt(2),
                                row.getInt(3),
                                row.getInt(4),
                                row.getInt(5),
                                row.getInt(6),
                                never ? Evidence.NEVER : judged,
                                row.getBoolean(8)));
                    }
                }
            }
            return true;
        });
        return open;
    }

    /** The exit criterion of one version of a plan. */
    record Criterion(long id, int version, String json) {}

    List<Criterion> criteria(Collection<Long> ids) {
        return client.sql("""
                        select intervention_id, version, exit_criterion from support.programme
                         where intervention_id = any (:ids)
                        """)
                .param("ids", ids.toArray(Long[]::new))
                .query((row, _) -> new Criterion(row.getLong(1), row.getInt(2), row.getString(3)))
                .list();
    }

    /**
     * What was found last of the programmes, or (when null) of all that have not ended; those never evaluated are absent.
     */
    Map<Long, Kept> kept(@Nullable Collection<Long> ids) {
        Map<Long, Kept> kept = new HashMap<>();
        client.sql("""
                        select intervention_id, standing, figures, met_on - date '1970-01-01' as met_on, best,
                               moved_on - date '1970-01-01' as moved_on
                          from support.programme_exit
                         where case when :all then intervention_id in
                                        (select i.id from support.intervention i where i.kind = 'PROGRAMME' and i.ended_on is null)
                                    else intervention_id = any (:ids) end
                        """)
                .param("all", ids == null)
                .param("ids", ids == null ? new Long[0] : ids.toArray(Long[]::new))
                .query(row -> {
                    int met = row.getInt(4);
                    int metOn = row.wasNull() ? Evidence.NEVER : met;
                    kept.put(
                            row.getLong(1),
                            new Kept(
                                    new ExitReading(Standing.valueOf(row.getString(2)), figures(row)),
                                    metOn,
                                    row.getInt(5),
                                    row.getInt(6)));
                });
        return kept;
    }

    /** Which evaluation was the last to write. */
    UUID state() {
        return client.sql("select state from support.programme_evaluation")
                .query(UUID.class)
                .single();
    }

    void state(UUID state) {
        client.sql("update support.programme_evaluation set state = :state")
                .param("state", state)
                .update();
    }

    private static int[] figures(ResultSet row) throws SQLException {
        Array array = row.getArray("figures");
        Integer[] boxed = (Integer[]) array.getArray();
        int[] figures = new int[boxed.length];
        for (int i = 0; i < figures.length; i++) {
            figures[i] = boxed[i];
        }
        return figures;
    }

    /** What is to be written of one programme. */
    record Found(long id, Kept kept) {}

    /** Writes what was found over what was found before; one statement. */
    void write(List<Found> found) {
        if (found.isEmpty()) {
            return;
        }
        jdbc.execute((java.sql.Connection connection) -> {
            try (var insert = connection.prepareStatement("""
                    insert into support.programme_exit (intervention_id, standing, figures, met_on, best, moved_on)
                    select id, standing, figures::integer[], met_on, best, moved_on
                      from unnest(?::bigint[], ?::text[], ?::text[], ?::date[], ?::integer[], ?::date[])
                           f (id, standing, figures, met_on, best, moved_on)
                    on conflict (intervention_id) do update
                       set standing = excluded.standing, figures = excluded.figures, met_on = excluded.met_on,
                           best = excluded.best, moved_on = excluded.moved_on
                    """)) {
                insert.setArray(
                        1,
                        connection.createArrayOf(
                                "int8", found.stream().map(Found::id).toArray()));
                insert.setArray(
                        2,
                        connection.createArrayOf(
                                "text",
                                found.stream()
                                        .map(each ->
                                                each.kept().reading().standing().name())
                                        .toArray()));
                insert.setArray(
                        3,
                        connection.createArrayOf(
                                "text",
                                found.stream()
                                        .map(each ->
                                                written(each.kept().reading().figures()))
                                        .toArray()));
                insert.setArray(
                        4,
                        connection.createArrayOf(
                                "date",
                                found.stream()
                                        .map(each -> date(each.kept().metOn()))
                                        .toArray()));
                insert.setArray(
                        5,
                        connection.createArrayOf(
                                "int4",
                                found.stream().map(each -> each.kept().best()).toArray()));
                insert.setArray(
                        6,
                        connection.createArrayOf(
                                "date",
                                found.stream()
                                        .map(each -> date(each.kept().movedOn()))
                                        .toArray()));
                insert.executeUpdate();
            }
            return true;
        });
    }

    private static String written(int[] figures) {
        var text = new StringBuilder("{");
        for (int i = 0; i < figures.length; i++) {
            text.append(i > 0 ? "," : "").append(figures[i]);
        }
        return text.append('}').toString();
    }

    private static @Nullable LocalDate date(int day) {
        return day == Evidence.NEVER ? null : LocalDate.ofEpochDay(day);
    }

    /** How the criteria of the programmes stand, by id of the piece of support. */
    Map<Long, Stands> of(Collection<Long> ids) {
        Map<Long, Stands> found = new HashMap<>();
        client.sql("""
                        select intervention_id, standing, figures, met_on, moved_on
                          from support.programme_exit
                         where intervention_id = any (:ids)
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            found.put(
                    row.getLong(1),
                    new Stands(
                            new ExitReading(Standing.valueOf(row.getString(2)), figures(row)),
                            Optional.ofNullable(row.getObject(4, LocalDate.class)),
                            row.getObject(5, LocalDate.class)));
        });
        return found;
    }
}
