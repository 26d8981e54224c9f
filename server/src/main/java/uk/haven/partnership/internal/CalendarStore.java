package uk.haven.partnership.internal;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.platform.HalfTerm;
import uk.haven.platform.SchoolYear;

/** The half-terms. */
@Repository
class CalendarStore {

    private final JdbcClient jdbc;

    CalendarStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<HalfTerm> all() {
        return jdbc.sql("""
                        select school_year, number, start_date, end_date
                          from partnership.half_term
                         order by school_year, number""")
                .query((row, n) -> new HalfTerm(
                        new SchoolYear(row.getInt(1)),
                        row.getInt(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class)))
                .list();
    }

    void put(HalfTerm halfTerm, @Nullable Long fileId) {
        jdbc.sql("""
                        insert into partnership.half_term (school_year, number, start_date, end_date, file_id)
                        values (:year, :number, :start, :end, :file)
                        on conflict (school_year, number) do update
                           set start_date = excluded.start_date, end_date = excluded.end_date,
                               file_id = excluded.file_id""")
                .param("year", halfTerm.schoolYear().start())
                .param("number", halfTerm.number())
                .param("start", halfTerm.start())
                .param("end", halfTerm.end())
                .param("file", fileId)
                .update();
    }
}
