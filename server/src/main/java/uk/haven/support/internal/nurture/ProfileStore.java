package uk.haven.support.internal.nurture;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
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

    /** A second profile of a day corrects the first. */
    long write(ChildId child, LocalDate on, StrandScores scores, String completedBy, String by, Instant at) {
        return jdbc.sql("""
                        insert into support.nurture_profile (child_id, taken_on, developmental, diagnostic, completed_by,
                               by_name, recorded_at)
                        values (:child, :on, :developmental, :diagnostic, :completed, :by, :at)
                        on conflict on constraint nurture_profile_once_a_day do update
                           set developmental = excluded.developmental, diagnostic = excluded.diagnostic,
                               completed_by = excluded.completed_by, by_name = excluded.by_name,
                               recorded_at = excluded.recorded_at
                        returning id
                        """)
                .param("child", child.value())
                .param("on", on)
                .param("developmental", scores.developmental().toArray(Integer[]::new))
                .param("diagnostic", scores.diagnostic().toArray(Integer[]::new))
                .param("completed", completedBy)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
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
