package uk.haven.milestones.internal.review;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.review.LetterText;
import uk.haven.milestones.internal.review.Letter.Recipient;
import uk.haven.milestones.internal.review.Letter.Run;

/** Letters home as they were written. */
@Repository
class LetterStore {

    private static final String RUN = "id, public_id, school_id, wording_id, letters, written_on, name, at";

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    LetterStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Run insert(
            long school,
            long wording,
            List<Letter> letters,
            LocalDate on,
            @Nullable Long account,
            String by,
            Instant at) {
        Run run = jdbc.sql("""
                        insert into milestones.letter_run
                               (school_id, wording_id, letters, written_on, account_id, name, at)
                        values (:school, :wording, :letters, :on, :account, :by, :at)
                        returning %s
                        """.formatted(RUN))
                .param("school", school)
                .param("wording", wording)
                .param("letters", letters.size())
                .param("on", on)
                .param("account", account, Types.BIGINT)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .query((row, _) -> run(row))
                .single();
        var rows = new ArrayList<@Nullable Object[]>();
        for (int position = 0; position < letters.size(); position++) {
            rows.add(cells(run, position, letters.get(position)));
        }
        template.batchUpdate("""
                insert into milestones.letter
                       (run_id, position, review_id, child_id, school_id, child_name, first_name, recipient,
                        recipient_name, recipient_address, title, body, half_possible, half_attended)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, rows);
        return run;
    }

    private static @Nullable Object[] cells(Run run, int position, Letter each) {
        return new @Nullable Object[] {
            run.id(),
            position,
            each.reviewId(),
            each.childId(),
            run.schoolId(),
            each.childName(),
            each.firstName(),
            each.to().person().orElse(null),
            each.to().name(),
            each.to().address(),
            each.text().title(),
            each.text().body(),
            each.possible(),
            each.attended()
        };
    }

    /** Those of the schools, latest first. */
    List<Run> runs(Collection<Long> schools, int most) {
        return jdbc.sql(
                        "select %s from milestones.letter_run where school_id = any (:schools) order by id desc limit :most"
                                .formatted(RUN))
                .param("schools", schools.toArray(Long[]::new))
                .param("most", most)
                .query((row, _) -> run(row))
                .list();
    }

    Optional<Run> find(UUID id) {
        return jdbc.sql("select %s from milestones.letter_run where public_id = :id".formatted(RUN))
                .param("id", id)
                .query((row, _) -> run(row))
                .optional();
    }

    List<Letter> letters(Run run) {
        return jdbc.sql("""
                        select review_id, child_id, child_name, first_name, recipient, recipient_name, recipient_address,
                               title, body, half_possible, half_attended
                          from milestones.letter where run_id = :run order by position
                        """)
                .param("run", run.id())
                .query((row, _) -> letter(row))
                .list();
    }

    /** Runs in which a letter about the review was written, latest first. */
    List<Run> runsOf(long review) {
        return jdbc.sql("""
                        select %s from milestones.letter_run
                         where id in (select l.run_id from milestones.letter l where l.review_id = :review) order by id desc
                        """.formatted(RUN))
                .param("review", review)
                .query((row, _) -> run(row))
                .list();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getLong("school_id"),
                row.getLong("wording_id"),
                row.getInt("letters"),
                row.getObject("written_on", LocalDate.class),
                row.getString("name"),
                row.getObject("at", OffsetDateTime.class).toInstant());
    }

    private static Letter letter(ResultSet row) throws SQLException {
        return new Letter(
                row.getLong("review_id"),
                row.getInt("child_id"),
                row.getString("child_name"),
                row.getString("first_name"),
                new Recipient(
                        Optional.ofNullable(row.getObject("recipient", UUID.class)),
                        row.getString("recipient_name"),
                        row.getString("recipient_address")),
                new LetterText(row.getString("title"), row.getString("body")),
                row.getInt("half_possible"),
                row.getInt("half_attended"));
    }
}
