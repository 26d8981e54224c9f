package uk.haven.support.internal.nurture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.support.domain.nurture.PlacementState;

/** Placements; answers carry the child's id under which a row was written. */
@Repository
class PlacementStore {

    private static final String SELECT = """
            select p.id, p.public_id, p.group_id, coalesce(g.name, i.title, 'another school''s group') group_name,
                   p.child_id, p.state, p.proposed_on, p.profile_id, p.threshold_version, p.reason, p.intervention_id,
                   i.public_id intervention_public_id, p.placed_on, p.expected_return, p.return_began_on, p.ended_on,
                   p.end_words, p.longer_because
              from support.nurture_placement p
              left join support.nurture_group g on g.id = p.group_id
              left join support.intervention i on i.id = p.intervention_id""";

    private static final String IN_ORDER = "order by coalesce(p.placed_on, p.proposed_on), p.id";

    private final JdbcClient jdbc;

    PlacementStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Placement> ofGroups(Collection<Long> groups) {
        return found(SELECT + " where p.group_id = any (:keys) " + IN_ORDER, groups.toArray(Long[]::new));
    }

    List<Placement> ofChildren(Collection<Integer> children) {
        return found(SELECT + " where p.child_id = any (:keys) " + IN_ORDER, children.toArray(Integer[]::new));
    }

    List<Placement> ofInterventions(Collection<Long> interventions) {
        return found(SELECT + " where p.intervention_id = any (:keys) " + IN_ORDER, interventions.toArray(Long[]::new));
    }

    /** By its own address or by that of its piece of support. */
    Optional<Placement> find(UUID publicId) {
        return found(
                        SELECT + " where p.public_id = any (:keys) or i.public_id = any (:keys) " + IN_ORDER,
                        new UUID[] {publicId})
                .stream()
                .findFirst();
    }

    Optional<Placement> find(long id) {
        return found(SELECT + " where p.id = any (:keys) " + IN_ORDER, new Long[] {id}).stream()
                .findFirst();
    }

    private List<Placement> found(String sql, Object[] keys) {
        return jdbc.sql(sql)
                .param("keys", keys)
                .query((row, _) -> placement(row))
                .list();
    }

    long insert(
            long group,
            ChildId child,
            LocalDate on,
            @Nullable Long profile,
            @Nullable Integer threshold,
            String reason,
            String by,
            Instant at) {
        return jdbc.sql("""
                        insert into support.nurture_placement (group_id, child_id, state, proposed_on, profile_id,
                               threshold_version, reason, edited_by_name, edited_at)
                        values (:group, :child, 'PROPOSED', :on, :profile, :threshold, :reason, :by, :at)
                        returning id
                        """)
                .param("group", group)
                .param("child", child.value())
                .param("on", on)
                .param("profile", profile, Types.BIGINT)
                .param("threshold", threshold, Types.INTEGER)
                .param("reason", reason)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query(Long.class)
                .single();
    }

    /** @return whether it was still only proposed */
    boolean place(long id, long intervention, LocalDate on, LocalDate expected, String reason, String by, Instant at) {
        return jdbc.sql("""
                        update support.nurture_placement
                           set state = 'PLACED', intervention_id = :intervention, placed_on = :on,
                               expected_return = :expected, reason = :reason, edited_by_name = :by, edited_at = :at
                         where id = :id and state = 'PROPOSED'
                        """)
                        .param("intervention", intervention)
                        .param("on", on)
                        .param("expected", expected)
                        .param("reason", reason)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", id)
                        .update()
                == 1;
    }

    /** @return whether it stood as it was seen */
    boolean moved(
            Placement was,
            PlacementState to,
            ReturnBook.Expected expected,
            @Nullable LocalDate returnBegan,
            String by,
            Instant at) {
        return jdbc.sql("""
                        update support.nurture_placement
                           set state = :to, expected_return = :expected, longer_because = :longer, return_began_on = :began,
                               edited_by_name = :by,
                               edited_at = :at
                         where id = :id and state = :from
                        """)
                        .param("to", to.name())
                        .param("expected", expected.by())
                        .param("longer", expected.longer().strip())
                        .param("began", returnBegan, Types.DATE)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", was.id())
                        .param("from", was.state().name())
                        .update()
                == 1;
    }

    /** @return whether it stood as it was seen */
    boolean ended(Placement was, PlacementState to, LocalDate on, String words, String by, Instant at) {
        return jdbc.sql("""
                        update support.nurture_placement
                           set state = :to, ended_on = :on, end_words = :words, edited_by_name = :by, edited_at = :at
                         where id = :id and state = :from
                        """)
                        .param("to", to.name())
                        .param("on", on)
                        .param("words", words)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .param("id", was.id())
                        .param("from", was.state().name())
                        .update()
                == 1;
    }

    private static Placement placement(ResultSet row) throws SQLException {
        long profile = row.getLong("profile_id");
        OptionalLong profileId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(profile);
        int version = row.getInt("threshold_version");
        OptionalInt threshold = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(version);
        long intervention = row.getLong("intervention_id");
        OptionalLong interventionId = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(intervention);
        return new Placement(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getLong("group_id"),
                row.getString("group_name"),
                new ChildId(row.getInt("child_id")),
                PlacementState.valueOf(row.getString("state")),
                row.getObject("proposed_on", LocalDate.class),
                profileId,
                threshold,
                row.getString("reason"),
                interventionId,
                Optional.ofNullable(row.getObject("intervention_public_id", UUID.class)),
                Optional.ofNullable(row.getObject("placed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("expected_return", LocalDate.class)),
                Optional.ofNullable(row.getObject("return_began_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("ended_on", LocalDate.class)),
                row.getString("end_words"),
                row.getString("longer_because"));
    }
}
