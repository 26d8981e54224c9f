package uk.haven.schooling.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.schooling.Exclusion;
import uk.haven.schooling.ExclusionCategory;

/** Exclusions in the database. */
@Repository
class ExclusionStore {

    private static final String COLUMNS = "select child_id, school_id, category, start_date, sessions, reasons"
            + " from schooling.exclusion where superseded_by is null";

    private final JdbcClient jdbc;

    ExclusionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Begun from one day to another, as far as the viewer may see them. */
    List<Exclusion> begunBetween(LocalDate first, LocalDate last) {
        return jdbc.sql(COLUMNS + " and start_date between ? and ? order by start_date, id")
                .params(first, last)
                .query(ExclusionStore::row)
                .list();
    }

    /** Those of some children, begun from one day to another. */
    List<Exclusion> begunBetween(Collection<Integer> children, LocalDate first, LocalDate last) {
        return jdbc.sql(COLUMNS + " and child_id = any (?) and start_date between ? and ? order by start_date, id")
                .params(children.toArray(Integer[]::new), first, last)
                .query(ExclusionStore::row)
                .list();
    }

    private static Exclusion row(ResultSet row, int number) throws SQLException {
        return new Exclusion(
                new ChildId(row.getInt(1)),
                row.getLong(2),
                ExclusionCategory.valueOf(row.getString(3)),
                row.getObject(4, LocalDate.class),
                row.getInt(5),
                reasons(row.getString(6)));
    }

    private static List<String> reasons(String text) {
        return text.isEmpty() ? List.of() : List.of(text.split(";"));
    }
}
