package uk.haven.support.internal.assessment;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.support.Worker;
import uk.haven.support.internal.assessment.AgencyTeams.Mine;
import uk.haven.support.internal.assessment.AgencyTeams.Offered;

/** Which workers of agencies a team can take in, and the teams as they see them; the database says both. */
@Repository
class AgencyTeamStore {

    private final JdbcClient jdbc;

    AgencyTeamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By name; nothing for who may not write the assessment. */
    List<Offered> offered(long assessment) {
        return jdbc.sql("""
                        select id, public_id, name, role, agency_id, active_from, active_until, until
                          from support.agency_workers_for(:assessment)
                         order by name, id
                        """)
                .param("assessment", assessment)
                .query((row, _) -> new Offered(
                        new Worker(
                                row.getLong(1),
                                row.getObject(2, UUID.class),
                                row.getString(3),
                                row.getString(4),
                                OptionalLong.empty(),
                                OptionalLong.of(row.getLong(5)),
                                "",
                                OptionalLong.empty(),
                                OptionalInt.empty(),
                                "",
                                row.getObject(6, LocalDate.class),
                                Optional.ofNullable(row.getObject(7, LocalDate.class))),
                        row.getObject(8, LocalDate.class)))
                .list();
    }

    /** In the order in which the assessments were begun. */
    List<Mine> mine() {
        return jdbc.sql("""
                        select intervention_id, child, lead, lead_role, why, until
                          from support.my_teams_elsewhere()
                         order by intervention_id
                        """)
                .query((row, _) -> new Mine(
                        row.getLong(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        Optional.ofNullable(row.getObject(6, LocalDate.class))))
                .list();
    }
}
