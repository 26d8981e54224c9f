package uk.haven.support.internal.nurture;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.support.domain.nurture.StrandScores;
import uk.haven.support.domain.nurture.StrandThreshold;
import uk.haven.support.internal.nurture.Placement.Profile;

/** Strand scores, and the thresholds they are compared with. */
@Repository
class ProfileStore {

    private final JdbcClient jdbc;

    ProfileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Earliest first; of any of the ids. */
    List<Profile> of(Collection<Integer> children) {
        return jdbc.sql("""
                        select id, child_id, taken_on, developmental, diagnostic, completed_by
                          from support.nurture_profile
                         where child_id = any (:children)
                         order by taken_on, id
                        """)
                .param("children", children.toArray(Integer[]::new))
                .query((row, _) -> new Profile(
                        row.getLong(1),
                        new ChildId(row.getInt(2)),
                        row.getObject(3, LocalDate.class),
                        new StrandScores(scores(row, 4), scores(row, 5)),
                        row.getString(6)))
                .list();
    }

    /**
     * What is written down of a day already.
     *
     * @param at when it was written down
     * @param decided whether a placement that was decided rests on it
     */
    record Held(long id, StrandScores scores, String completedBy, String by, Instant at, boolean decided) {}

    Optional<Held> held(ChildId child, LocalDate on) {
        return jdbc.sql("""
                        select f.id, f.developmental, f.diagnostic, f.completed_by, f.by_name, f.recorded_at,
                               exists (select from support.nurture_placement p
                                        where p.profile_id = f.id and p.state <> 'PROPOSED')
                          from support.nurture_profile f
                         where f.child_id = :child and f.taken_on = :on
                        """)
                .param("child", child.value())
                .param("on", on)
                .query((row, _) -> new Held(
                        row.getLong(1),
                        new StrandScores(scores(row, 2), scores(row, 3)),
                        row.getString(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant(),
                        row.getBoolean(7)))
                .optional();
    }

    /**
     * Writes it down, over one of the same day only when that is the one to be replaced.
     *
     * @return its id; empty when there is one of that day that is not to be replaced
     */
    Optional<Long> write(ChildId child, ProfileBook.Entry entry, String by, Instant at) {
        return jdbc.sql("""
                        insert into support.nurture_profile (child_id, taken_on, developmental, diagnostic, completed_by,
                               by_name, recorded_at)
                        values (:child, :on, :developmental, :diagnostic, :completed, :by, :at)
                        on conflict on constraint nurture_profile_once_a_day do update
                           set developmental = excluded.developmental, diagnostic = excluded.diagnostic,
                               completed_by = excluded.completed_by, by_name = excluded.by_name,
                               recorded_at = excluded.recorded_at
                         where nurture_profile.recorded_at = :replaces
                        returning id
                        """)
                .param("child", child.value())
                .param("on", entry.on())
                .param("developmental", entry.scores().developmental().toArray(Integer[]::new))
                .param("diagnostic", entry.scores().diagnostic().toArray(Integer[]::new))
                .param("completed", entry.completedBy().strip())
                .param(
                        "replaces",
                        entry.replaces()
                                .map(each -> each.atOffset(ZoneOffset.UTC))
                                .orElse(null),
                        Types.TIMESTAMP_WITH_TIMEZONE)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .optional();
    }

    /** Latest first. */
    List<StrandThreshold> thresholds() {
        return jdbc.sql("""
                        select version, source, by_name, developmental, diagnostic from support.nurture_threshold
                         order by version desc
                        """)
                .query((row, _) -> {
                    Map<String, Integer> bounds = new HashMap<>();
                    bounds(row.getArray(4), StrandScores.DEVELOPMENTAL, bounds);
                    bounds(row.getArray(5), StrandScores.DIAGNOSTIC, bounds);
                    return new StrandThreshold(row.getInt(1), row.getString(2), row.getString(3), bounds);
                })
                .list();
    }

    Optional<StrandThreshold> threshold() {
        return thresholds().stream().findFirst();
    }

    /** @return whether nobody else had entered that version */
    boolean write(StrandThreshold threshold, Instant at) {
        return jdbc.sql("""
                        insert into support.nurture_threshold (version, developmental, diagnostic, source, by_name, recorded_at)
                        values (:version, :developmental, :diagnostic, :source, :by, :at)
                        on conflict (version) do nothing
                        """)
                        .param("version", threshold.version())
                        .param("developmental", bounds(StrandScores.DEVELOPMENTAL, threshold))
                        .param("diagnostic", bounds(StrandScores.DIAGNOSTIC, threshold))
                        .param("source", threshold.source())
                        .param("by", threshold.by())
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Integer[] bounds(List<String> strands, StrandThreshold threshold) {
        return strands.stream().map(threshold.bounds()::get).toArray(Integer[]::new);
    }

    private static void bounds(Array array, List<String> strands, Map<String, Integer> bounds) throws SQLException {
        Object[] held = (Object[]) array.getArray();
        for (int i = 0; i < strands.size(); i++) {
            if (held[i] instanceof Integer bound) {
                bounds.put(strands.get(i), bound);
            }
        }
    }

    private static List<Integer> scores(ResultSet row, int column) throws SQLException {
        return Arrays.asList((Integer[]) row.getArray(column).getArray());
    }
}
