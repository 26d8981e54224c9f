package uk.haven.support.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.directory.Continuum;
import uk.haven.support.SupportContinuum;

/** See {@link SupportContinuum}; one query. */
@Repository
class ContinuumStore implements SupportContinuum {

    private final JdbcClient jdbc;

    ContinuumStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Count> on(Collection<LocalDate> dates) {
        var counts = new ArrayList<Count>();
        jdbc.sql("""
                        select school_id, day, continuum, number, children
                          from support.continuum_on(:dates::date[])
                         order by school_id, day, continuum
                        """)
                .param("dates", dates.stream().map(java.sql.Date::valueOf).toArray(java.sql.Date[]::new))
                .query(row -> {
                    counts.add(new Count(
                            row.getLong(1),
                            row.getObject(2, LocalDate.class),
                            Continuum.valueOf(row.getString(3)),
                            row.getInt(4),
                            row.getInt(5)));
                });
        return counts;
    }
}
