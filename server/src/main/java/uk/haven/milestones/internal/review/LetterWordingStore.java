package uk.haven.milestones.internal.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.review.LetterText;

/** Versions of the letter's wording. */
@Repository
class LetterWordingStore {

    private static final String COLUMNS = "id, school_id, version, title, body, written_by_name, written_at";

    private final JdbcClient jdbc;

    LetterWordingStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The school's latest; while it has none, everybody's. */
    LetterWording current(long school) {
        return jdbc.sql("""
                        select %s from milestones.letter_wording
                         where school_id = :school or school_id is null
                         order by school_id nulls last, version desc limit 1
                        """.formatted(COLUMNS))
                .param("school", school)
                .query((row, _) -> wording(row))
                .single();
    }

    Optional<LetterWording> find(long id) {
        return jdbc.sql("select %s from milestones.letter_wording where id = :id".formatted(COLUMNS))
                .param("id", id)
                .query((row, _) -> wording(row))
                .optional();
    }

    /** False when the school has this version already. */
    boolean insert(long school, int version, LetterText text, @Nullable Long account, String by, Instant at) {
        return jdbc.sql("""
                        insert into milestones.letter_wording
                               (school_id, version, title, body, written_by, written_by_name, written_at)
                        values (:school, :version, :title, :body, :account, :by, :at)
                        on conflict on constraint letter_wording_once do nothing
                        """)
                        .param("school", school)
                        .param("version", version)
                        .param("title", text.title())
                        .param("body", text.body())
                        .param("account", account, Types.BIGINT)
                        .param("by", by)
                        .param("at", at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static LetterWording wording(ResultSet row) throws SQLException {
        long school = row.getLong("school_id");
        Optional<Long> schoolId = row.wasNull() ? Optional.empty() : Optional.of(school);
        return new LetterWording(
                row.getLong("id"),
                schoolId,
                row.getInt("version"),
                new LetterText(row.getString("title"), row.getString("body")),
                row.getString("written_by_name"),
                row.getObject("written_at", OffsetDateTime.class).toInstant());
    }
}
