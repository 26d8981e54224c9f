package uk.haven.platform.versions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Versions of one kind of document in a table of its own module, with the columns {@code id}, {@code title},
 * {@code state} (DRAFT or PUBLISHED), {@code effective_from}, {@code content} (jsonb), {@code based_on},
 * {@code drafted_by}, {@code drafted_at}, {@code published_by}, {@code published_at}; the table itself keeps what is
 * published from changing. Nothing in it is about a person, so it is readable without a viewer.
 */
public final class VersionTable<C> {

    private static final String COLUMNS =
            "id, title, effective_from, based_on, drafted_by, published_by, content::text as content";

    private final JdbcClient jdbc;
    private final String table;
    private final Function<String, C> read;
    private final Function<C, String> write;

    /** @param table its name with its schema, a constant of the module's store */
    public VersionTable(JdbcClient jdbc, String table, Function<String, C> read, Function<C, String> write) {
        this.jdbc = jdbc;
        this.table = table;
        this.read = read;
        this.write = write;
    }

    /** Every version by its first day, the draft last. */
    public List<Version<C>> all() {
        return jdbc.sql("select %s from %s order by effective_from nulls last".formatted(COLUMNS, table))
                .query((row, _) -> version(row))
                .list();
    }

    public Optional<Version<C>> find(int id) {
        return jdbc.sql("select %s from %s where id = :id".formatted(COLUMNS, table))
                .param("id", id)
                .query((row, _) -> version(row))
                .optional();
    }

    /** The version in force on the day. */
    public Optional<Integer> inForce(LocalDate date) {
        return jdbc.sql("""
                        select id
                          from %s
                         where state = 'PUBLISHED' and effective_from <= :date
                         order by effective_from desc
                         limit 1
                        """.formatted(table))
                .param("date", date)
                .query(Integer.class)
                .optional();
    }

    public Optional<Version<C>> draft() {
        return jdbc.sql("select %s from %s where state = 'DRAFT'".formatted(COLUMNS, table))
                .query((row, _) -> version(row))
                .optional();
    }

    /** Does nothing when a version takes effect on that day already. */
    public void insertPublished(String title, LocalDate from, C content, Instant at) {
        jdbc.sql("""
                        insert into %s (title, state, effective_from, content, drafted_at, published_at)
                        values (:title, 'PUBLISHED', :from, :content::jsonb, :at, :at)
                        on conflict do nothing
                        """.formatted(table))
                .param("title", title)
                .param("from", from)
                .param("content", write.apply(content))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Does nothing when there is a draft already. */
    public void insertDraft(String title, int basedOn, C content, @Nullable Long by, Instant at) {
        jdbc.sql("""
                        insert into %s (title, state, content, based_on, drafted_by, drafted_at)
                        values (:title, 'DRAFT', :content::jsonb, :base, :by, :at)
                        on conflict do nothing
                        """.formatted(table))
                .param("title", title)
                .param("content", write.apply(content))
                .param("base", basedOn)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Rows changed: none when it is no longer a draft. */
    public int saveDraft(int id, String title, C content, Instant at) {
        return jdbc.sql("""
                        update %s
                           set title = :title, content = :content::jsonb, drafted_at = :at
                         where id = :id and state = 'DRAFT'
                        """.formatted(table))
                .param("id", id)
                .param("title", title)
                .param("content", write.apply(content))
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    public int discardDraft() {
        return jdbc.sql("delete from %s where state = 'DRAFT'".formatted(table)).update();
    }

    public int publish(int id, LocalDate from, @Nullable Long by, Instant at) {
        return jdbc.sql("""
                        update %s
                           set state = 'PUBLISHED', effective_from = :from, published_by = :by, published_at = :at
                         where id = :id and state = 'DRAFT'
                        """.formatted(table))
                .param("id", id)
                .param("from", from)
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    private Version<C> version(ResultSet row) throws SQLException {
        return new Version<>(
                row.getInt("id"),
                row.getString("title"),
                Optional.ofNullable(row.getObject("effective_from", LocalDate.class)),
                Optional.ofNullable(row.getObject("based_on", Integer.class)),
                account(row, "drafted_by"),
                account(row, "published_by"),
                read.apply(row.getString("content")));
    }

    private static OptionalLong account(ResultSet row, String column) throws SQLException {
        long id = row.getLong(column);
        return row.wasNull() ? OptionalLong.empty() : OptionalLong.of(id);
    }
}
