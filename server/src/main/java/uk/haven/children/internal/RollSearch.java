package uk.haven.children.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.Child;
import uk.haven.children.domain.NameKey;

/** The list of children, filtered and a page at a time, with one query. */
@Repository
public class RollSearch {

    private final JdbcClient jdbc;

    RollSearch(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param total of all pages */
    public record Found(List<Child> children, long total) {}

    public Found find(RollQuery query) {
        var sql = new StringBuilder("""
                select c.id, c.public_id, c.upn, c.surname, c.forename, c.birth_date, c.sex, e.school_id, e.year_group,
                       e.entry_date, count(*) over ()
                  from children.enrolment e
                  join children.child c on c.id = e.child_id
                 where e.school_id = any (:schools) and e.counts @> cast(:date as date) and c.merged_into is null
                """);
        for (int i = 0; i < query.search().size(); i++) {
            sql.append("""
                     and (starts_with(c.surname_key, :word%1$d) or starts_with(c.forename_key, :word%1$d)
                          or strpos(c.surname_key, ' ' || :word%1$d) > 0 or starts_with(c.upn, :upn%1$d))
                    """.formatted(i));
        }
        query.year().ifPresent(year -> sql.append(" and e.year_group = :year\n"));
        query.group().ifPresent(group -> {
            sql.append("""
                     and (exists (select from children.vulnerable_group g
                                   where g.child_id = c.id and g.kind = :group and g.valid_from <= :date
                                     and (g.valid_until is null or g.valid_until >= :date))
                    """);
            if (!group.evidence().isEmpty()) {
                sql.append("""
                          or exists (select from children.characteristics t
                                      where t.child_id = c.id and not t.corrected and t.valid_from <= :date
                                        and (t.valid_until is null or t.valid_until >= :date) and %s)
                        """.formatted(group.evidence()));
            }
            sql.append(")\n");
        });
        if (query.only() != null) {
            sql.append(" and c.id = any (:only)\n");
        }
        sql.append(" order by ").append(query.sort().order(query.descending()));
        if (query.limit() > 0) {
            sql.append(" limit :limit offset :offset");
        }
        var bound = bind(jdbc.sql(sql.toString()), query);
        var total = new AtomicLong();
        var children = new ArrayList<Child>();
        bound.query(row -> {
            children.add(ChildStore.child(row, 0));
            total.set(row.getLong(11));
        });
        return new Found(children, total.get());
    }

    private static JdbcClient.StatementSpec bind(JdbcClient.StatementSpec sql, RollQuery query) {
        sql.param("schools", query.schools().toArray(Long[]::new)).param("date", query.date());
        for (int i = 0; i < query.search().size(); i++) {
            String word = query.search().get(i);
            sql.param("word" + i, NameKey.of(word)).param("upn" + i, word.toUpperCase(Locale.ROOT));
        }
        query.year().ifPresent(year -> sql.param("year", year.name()));
        query.group().ifPresent(group -> sql.param("group", group.name()));
        if (query.only() != null) {
            sql.param("only", query.only().toArray(Integer[]::new));
        }
        if (query.limit() > 0) {
            sql.param("limit", query.limit()).param("offset", query.offset());
        }
        return sql;
    }
}
