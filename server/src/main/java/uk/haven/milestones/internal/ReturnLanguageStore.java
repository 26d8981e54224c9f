package uk.haven.milestones.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.language.LanguageFigures;
import uk.haven.platform.SchoolYear;

/** Early language in returns as they were submitted. */
@Repository
class ReturnLanguageStore {

    private final JdbcClient jdbc;

    ReturnLanguageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<LanguageFigures> of(long returnId) {
        return jdbc.sql("""
                        select children, reached, below, released, needs_more, not_judged
                          from milestones.return_language
                         where return_id = :id
                        """)
                .param("id", returnId)
                .query((row, _) -> figures(row))
                .optional();
    }

    /** Of every return of the year, by return. */
    Map<Long, LanguageFigures> of(SchoolYear year) {
        Map<Long, LanguageFigures> all = new HashMap<>();
        jdbc.sql("""
                        select l.children, l.reached, l.below, l.released, l.needs_more, l.not_judged, l.return_id
                          from milestones.return_language l
                          join milestones.data_return r on r.id = l.return_id
                         where r.school_year = :year
                        """).param("year", year.start()).query(row -> {
            all.put(row.getLong("return_id"), figures(row));
        });
        return all;
    }

    /** Takes the snapshot in place of any earlier one. */
    void take(long returnId, long school, Optional<LanguageFigures> figures) {
        jdbc.sql("delete from milestones.return_language where return_id = :id")
                .param("id", returnId)
                .update();
        figures.ifPresent(each -> jdbc.sql("""
                        insert into milestones.return_language
                               (return_id, school_id, children, reached, below, released, needs_more, not_judged)
                        values (:id, :school, :children, :reached, :below, :released, :more, :not)
                        """)
                .param("id", returnId)
                .param("school", school)
                .param("children", each.children())
                .param("reached", each.reached())
                .param("below", each.below())
                .param("released", each.released())
                .param("more", each.needsMore())
                .param("not", each.notJudged())
                .update());
    }

    private static LanguageFigures figures(ResultSet row) throws SQLException {
        return new LanguageFigures(
                row.getInt(1), row.getInt(2), row.getInt(3), row.getInt(4), row.getInt(5), row.getInt(6));
    }
}
