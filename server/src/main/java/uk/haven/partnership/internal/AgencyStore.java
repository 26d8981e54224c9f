package uk.haven.partnership.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.partnership.Agency;
import uk.haven.partnership.AgencyKind;

/** Bodies that work with the schools. */
@Repository
class AgencyStore {

    private final JdbcClient jdbc;

    AgencyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Agency> all() {
        return jdbc.sql("select id, public_id, name, kind, version from partnership.agency order by name")
                .query((row, _) -> agency(row))
                .list();
    }

    /** The new one; empty when the name is taken. */
    Optional<Agency> insert(String name, AgencyKind kind) {
        return jdbc.sql("""
                        insert into partnership.agency (name, kind) values (:name, :kind)
                        on conflict on constraint agency_name_unique do nothing
                        returning id, public_id, name, kind, version
                        """)
                .param("name", name)
                .param("kind", kind.name())
                .query((row, _) -> agency(row))
                .optional();
    }

    boolean taken(String name, long butBy) {
        return jdbc.sql("select exists (select from partnership.agency where name = :name and id <> :id)")
                .param("name", name)
                .param("id", butBy)
                .query(Boolean.class)
                .single();
    }

    /** False when somebody else has changed it since the version. */
    boolean change(long id, int version, String name, AgencyKind kind) {
        return jdbc.sql("""
                        update partnership.agency set name = :name, kind = :kind, version = version + 1
                         where id = :id and version = :version
                        """)
                        .param("name", name)
                        .param("kind", kind.name())
                        .param("id", id)
                        .param("version", version)
                        .update()
                == 1;
    }

    private static Agency agency(ResultSet row) throws SQLException {
        String kind = row.getString("kind");
        return new Agency(
                row.getLong("id"),
                row.getObject("public_id", UUID.class),
                row.getString("name"),
                Arrays.stream(AgencyKind.values())
                        .filter(each -> each.name().equals(kind))
                        .findFirst()
                        .orElse(AgencyKind.OTHER),
                row.getInt("version"));
    }
}
