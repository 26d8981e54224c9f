package uk.haven.partnership.internal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.access.PlacesToWork.Place;

/** Bodies that work with the schools. */
@Repository
class AgencyStore {

    private final JdbcClient jdbc;

    AgencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Place> all() {
        return jdbc.sql("select id, name from partnership.agency order by name")
                .query((row, n) -> new Place(row.getLong(1), row.getString(2)))
                .list();
    }
}
