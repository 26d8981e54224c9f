package uk.haven.support.internal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.domain.assessment.AssessmentState;
import uk.haven.support.internal.assessment.Assessment.Version;

/** Common assessments and their versions. */
@Repository
class AssessmentStore {

    private final JdbcClient jdbc;

    AssessmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the pieces of support that are assessments, each with its latest version that was not given up. */
    Map<Long, Assessment> find(Collection<Long> ids) {
        Map<Long, Assessment> found = new HashMap<>();
        jdbc.sql("""
                        select distinct on (a.intervention_id) a.intervention_id, a.state, a.state_on, a.assessor_name,
                               a.closing_words, v.id, v.number, v.form_version, v.begun_on, v.done, v.completed_on,
                               v.completed_by_name, v.dropped_on
                          from support.assessment a
                          join support.assessment_version v on v.intervention_id = a.intervention_id
                         where a.intervention_id = any (:ids) and v.dropped_on is null
                         order by a.intervention_id, v.number desc
                        """).param("ids", ids.toArray(Long[]::new)).query(row -> {
            found.put(
                    row.getLong("intervention_id"),
                    new Assessment(
                            row.getLong("intervention_id"),
                            AssessmentState.valueOf(row.getString("state")),
                            row.getObject("state_on", LocalDate.class),
                            row.getString("assessor_name"),
                            row.getString("closing_words"),
                            version(row)));
        });
        return found;
    }

    /** Every version, the first one first. */
    List<Version> versions(long id) {
        return jdbc.sql("""
                        select id, number, form_version, begun_on, done, completed_on, completed_by_name, dropped_on
                          from support.assessment_version
                         where intervention_id = :id
                         order by number
                        """).param("id", id).query((row, _) -> version(row)).list();
    }

    private static Version version(ResultSet row) throws SQLException {
        return new Version(
                row.getLong("id"),
                row.getInt("number"),
                row.getInt("form_version"),
                row.getObject("begun_on", LocalDate.class),
                Set.copyOf(Arrays.asList((String[]) row.getArray("done").getArray())),
                Optional.ofNullable(row.getObject("completed_on", LocalDate.class)),
                row.getString("completed_by_name"),
                Optional.ofNullable(row.getObject("dropped_on", LocalDate.class)));
    }

    void insert(long id, LocalDate on, @Nullable Long account, String by) {
        jdbc.sql("""
                        insert into support.assessment (intervention_id, state_on, assessor_account, assessor_name)
                        values (:id, :on, :account, :by)
                        """)
                .param("id", id)
                .param("on", on)
                .param("account", account, Types.BIGINT)
                .param("by", by)
                .update();
    }

    /** The next version, with nothing written. */
    long insertVersion(long id, int formVersion, LocalDate on, Collection<String> done) {
        return jdbc.sql("""
                        insert into support.assessment_version (intervention_id, number, form_version, begun_on, done)
                        select :id, coalesce(max(v.number), 0) + 1, :form, :on, :done
                          from support.assessment_version v
                         where v.intervention_id = :id
                        returning id
                        """)
                .param("id", id)
                .param("form", formVersion)
                .param("on", on)
                .param("done", done.toArray(String[]::new))
                .query(Long.class)
                .single();
    }

    void done(long versionId, String part, boolean done) {
        jdbc.sql("""
                        update support.assessment_version
                           set done = case when :done then array_append(array_remove(done, :part), :part)
                                           else array_remove(done, :part) end
                         where id = :id
                        """)
                .param("done", done)
                .param("part", part)
                .param("id", versionId)
                .update();
    }

    void completed(long versionId, LocalDate on, String by) {
        jdbc.sql("""
                        update support.assessment_version set completed_on = :on, completed_by_name = :by
                         where id = :id and completed_on is null
                        """).param("on", on).param("by", by).param("id", versionId).update();
    }

    /** Gives up what is being written, where there is something that was completed before. */
    void dropped(long id, LocalDate on) {
        jdbc.sql("""
                        update support.assessment_version
                           set dropped_on = :on
                         where intervention_id = :id and completed_on is null and dropped_on is null and number > 1
                        """).param("on", on).param("id", id).update();
    }

    /** False when it is no longer in the state that it was in. */
    boolean move(long id, AssessmentState from, AssessmentState to, LocalDate on) {
        return jdbc.sql("""
                        update support.assessment set state = :to, state_on = :on
                         where intervention_id = :id and state = :from
                        """)
                        .param("to", to.name())
                        .param("on", on)
                        .param("id", id)
                        .param("from", from.name())
                        .update()
                == 1;
    }

    /** Until the transaction ends, nobody else writes the assessment or takes it from state to state. */
    void hold(long id) {
        jdbc.sql("select intervention_id from support.assessment where intervention_id = :id for update")
                .param("id", id)
                .query(Long.class)
                .optional();
    }

    void closingWords(long id, String words) {
        jdbc.sql("update support.assessment set closing_words = :words where intervention_id = :id")
                .param("words", words)
                .param("id", id)
                .update();
    }
}
