package uk.haven.milestones.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.DataReturn;
import uk.haven.platform.SchoolYear;
import uk.haven.vulnerability.ReturnState;
import uk.haven.vulnerability.SignedReturns;

/** Yearly returns, their snapshots and signatures. */
@Repository
class DataReturnStore {

    private static final RowMapper<DataReturn> RETURN = (row, _) -> new DataReturn(
            row.getLong("id"),
            row.getLong("school_id"),
            ReturnState.valueOf(row.getString("state")),
            Optional.ofNullable(row.getObject("taken_on", LocalDate.class)));

    private static final String FIGURES =
            "s.position, s.trigger, s.words, s.below, s.missing, s.met, s.programmes, s.without_programme, s.reached,"
                    + " s.went_up, s.same, s.went_down";

    private static final RowMapper<DataReturn.Row> ROW = (row, _) -> new DataReturn.Row(
            row.getInt(1),
            row.getString(2),
            row.getString(3),
            row.getInt(4),
            row.getInt(5),
            row.getInt(6),
            row.getInt(7),
            row.getInt(8),
            row.getInt(9),
            row.getInt(10),
            row.getInt(11),
            row.getInt(12));

    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final SignedReturns signed;

    DataReturnStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
        this.signed = new SignedReturns(jdbc, "milestones.data_return", "milestones.return_event");
    }

    /** The returns of the year that the viewer may see. */
    List<DataReturn> of(SchoolYear year) {
        return jdbc.sql("select id, school_id, state, taken_on from milestones.data_return where school_year = :year")
                .param("year", year.start())
                .query(RETURN)
                .list();
    }

    /** The return's row, made when there is none, and locked until the transaction ends. */
    DataReturn claim(long school, SchoolYear year) {
        if (of(year).stream().noneMatch(each -> each.schoolId() == school)) {
            jdbc.sql("""
                            insert into milestones.data_return (school_id, school_year, state)
                            values (:school, :year, 'DRAFT')
                            on conflict (school_id, school_year) do nothing
                            """).param("school", school).param("year", year.start()).update();
        }
        return jdbc.sql("""
                        select id, school_id, state, taken_on
                          from milestones.data_return
                         where school_year = :year and school_id = :school
                           for update
                        """)
                .param("school", school)
                .param("year", year.start())
                .query(RETURN)
                .single();
    }

    /** Takes the snapshot in place of any earlier one. */
    void take(long id, long school, DataReturn.Content content) {
        jdbc.sql("update milestones.data_return set taken_on = :on, framework_id = :framework where id = :id")
                .param("id", id)
                .param("on", content.takenOn())
                .param("framework", content.frameworkId())
                .update();
        jdbc.sql("delete from milestones.return_child where return_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from milestones.return_standard where return_id = :id")
                .param("id", id)
                .update();
        template.batchUpdate(
                """
                insert into milestones.return_standard
                       (return_id, school_id, position, trigger, words, below, missing, met, programmes,
                        without_programme, reached, went_up, same, went_down)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                content.rows().stream()
                        .map(each -> new Object[] {
                            id,
                            school,
                            each.position(),
                            each.trigger(),
                            each.words(),
                            each.below(),
                            each.missing(),
                            each.met(),
                            each.programmes(),
                            each.without(),
                            each.reached(),
                            each.up(),
                            each.same(),
                            each.down()
                        })
                        .toList());
        template.batchUpdate(
                """
                insert into milestones.return_child (return_id, school_id, child_id, trigger, name, year_group, sentence)
                values (?, ?, ?, ?, ?, ?, ?)
                """,
                content.children().stream()
                        .map(each -> new Object[] {
                            id, school, each.childId(), each.trigger(), each.name(), each.yearGroup(), each.sentence()
                        })
                        .toList());
    }

    List<DataReturn.Row> rows(long id) {
        return jdbc.sql("select %s from milestones.return_standard s where s.return_id = :id order by s.position"
                        .formatted(FIGURES))
                .param("id", id)
                .query(ROW)
                .list();
    }

    /** The figures of every return of the year, by return. */
    Map<Long, List<DataReturn.Row>> rows(SchoolYear year) {
        Map<Long, List<DataReturn.Row>> rows = new HashMap<>();
        jdbc.sql("""
                        select %s, s.return_id
                          from milestones.return_standard s
                          join milestones.data_return r on r.id = s.return_id
                         where r.school_year = :year
                         order by s.return_id, s.position
                        """.formatted(FIGURES)).param("year", year.start()).query(row -> {
            rows.computeIfAbsent(row.getLong("return_id"), none -> new ArrayList<>())
                    .add(ROW.mapRow(row, 0));
        });
        return rows;
    }

    List<DataReturn.OfChild> children(long id) {
        return jdbc.sql("""
                        select c.child_id, c.name, c.year_group, c.trigger, c.sentence
                          from milestones.return_child c
                          join milestones.return_standard s on s.return_id = c.return_id and s.trigger = c.trigger
                         where c.return_id = :id
                         order by s.position, c.name
                        """)
                .param("id", id)
                .query((row, _) -> new DataReturn.OfChild(
                        row.getInt(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
    }

    /** States and signatures. */
    SignedReturns signed() {
        return signed;
    }
}
