package uk.haven.support.internal.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.access.Viewer;
import uk.haven.support.domain.assessment.Answers;
import uk.haven.support.domain.assessment.AnswersJson;
import uk.haven.support.domain.assessment.Consent;
import uk.haven.support.domain.assessment.Form;
import uk.haven.support.internal.assessment.Assessment.Opening;
import uk.haven.support.internal.assessment.Assessment.Part;

/** What is written in the parts of assessments, what families said to them, and who opened what is sensitive. */
@Repository
class PartStore {

    private final JdbcClient jdbc;

    PartStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Parts of the version in which something was saved, as far as the viewer may read them. */
    List<Part> of(long versionId) {
        return jdbc.sql("""
                        select part, answers, edit, edited_by, edited_by_name, edited_at from support.assessment_part
                         where version_id = :id
                        """).param("id", versionId).query((row, _) -> part(row)).list();
    }

    Optional<Part> find(long versionId, String part) {
        return jdbc.sql("""
                        select part, answers, edit, edited_by, edited_by_name, edited_at from support.assessment_part
                         where version_id = :id and part = :part
                        """)
                .param("id", versionId)
                .param("part", part)
                .query((row, _) -> part(row))
                .optional();
    }

    private static Part part(ResultSet row) throws SQLException {
        long editor = row.getLong("edited_by");
        OptionalLong editedBy = row.wasNull() ? OptionalLong.empty() : OptionalLong.of(editor);
        return new Part(
                row.getString("part"),
                AnswersJson.read(row.getString("answers")),
                row.getInt("edit"),
                editedBy,
                row.getString("edited_by_name"),
                row.getObject("edited_at", OffsetDateTime.class).toInstant());
    }

    /** False when somebody else has saved it since the edit; 0 says that nothing had been saved. */
    boolean save(long id, long versionId, Form.Part part, Answers answers, int edit, Viewer by, Instant at) {
        String sql = edit == 0 ? """
                        insert into support.assessment_part (version_id, part, intervention_id, sensitive, answers,
                               edited_by, edited_by_name, edited_at)
                        values (:version, :part, :id, :sensitive, :answers, :account, :by, :at)
                        on conflict (version_id, part) do nothing
                        """ : """
                        update support.assessment_part
                           set answers = :answers, sensitive = :sensitive, edit = edit + 1, edited_by = :account,
                               edited_by_name = :by, edited_at = :at
                         where version_id = :version and part = :part and intervention_id = :id and edit = :edit
                        """;
        var statement = jdbc.sql(sql)
                .param("version", versionId)
                .param("part", part.code())
                .param("id", id)
                .param("sensitive", part.sensitive())
                .param("answers", AnswersJson.write(answers))
                .param("account", by.accountId().isPresent() ? by.accountId().getAsLong() : null, Types.BIGINT)
                .param("by", by.name())
                .param("at", at.atOffset(ZoneOffset.UTC));
        return (edit == 0 ? statement : statement.param("edit", edit)).update() == 1;
    }

    /** In the order in which they were recorded. */
    List<Consent> consents(long id) {
        return jdbc.sql("""
                        select consent_to, decision, by_whom, how, said_on, reason, recorded_by_name
                          from support.assessment_consent
                         where intervention_id = :id
                         order by id
                        """)
                .param("id", id)
                .query((row, _) -> new Consent(
                        Consent.To.valueOf(row.getString(1)),
                        Consent.Decision.valueOf(row.getString(2)),
                        row.getString(3),
                        Consent.How.valueOf(row.getString(4)),
                        row.getObject(5, java.time.LocalDate.class),
                        row.getString(6),
                        row.getString(7)))
                .list();
    }

    void insert(long id, Consent consent, Instant at) {
        jdbc.sql("""
                        insert into support.assessment_consent (intervention_id, consent_to, decision, by_whom, how, said_on,
                               reason, recorded_by_name, recorded_at)
                        values (:id, :to, :decision, :whom, :how, :on, :reason, :by, :at)
                        """)
                .param("id", id)
                .param("to", consent.to().name())
                .param("decision", consent.decision().name())
                .param("whom", consent.byWhom())
                .param("how", consent.how().name())
                .param("on", consent.on())
                .param("reason", consent.reason())
                .param("by", consent.recordedBy())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Whether the sensitive parts are open to the viewer. */
    boolean open(long id) {
        return jdbc.sql("select (select access.is_system()) or :id in (select support.open_assessments())")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Opens the sensitive parts from now on, for half an hour: the database says when. */
    void opened(long id, long account, String by, String reason) {
        jdbc.sql("""
                        insert into support.assessment_opening (intervention_id, account_id, by_name, reason)
                        values (:id, :account, :by, :reason)
                        """)
                .param("id", id)
                .param("account", account)
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    /** Latest first. */
    List<Opening> openings(long id) {
        return jdbc.sql("""
                        select by_name, reason, opened_at from support.assessment_opening
                         where intervention_id = :id order by id desc
                        """)
                .param("id", id)
                .query((row, _) -> new Opening(
                        row.getString(1),
                        row.getString(2),
                        row.getObject(3, OffsetDateTime.class).toInstant()))
                .list();
    }
}
