package uk.haven.milestones.internal.experience;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.milestones.domain.Area;
import uk.haven.milestones.domain.MilestonePhase;
import uk.haven.milestones.domain.experience.ReturnedCoverage;
import uk.haven.milestones.domain.experience.ReturnedCoverage.OfArea;
import uk.haven.milestones.domain.experience.ReturnedCoverage.Row;
import uk.haven.platform.SchoolYear;

/** The part of returns that is about experiences, as it was submitted. */
@Repository
class ReturnCoverageStore {

    private final JdbcClient jdbc;

    ReturnCoverageStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes it in place of what an earlier submission said. */
    void take(long id, long school, ReturnedCoverage coverage) {
        jdbc.sql("delete from milestones.return_experience where return_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("delete from milestones.return_lacking where return_id = :id")
                .param("id", id)
                .update();
        List<Row> rows = coverage.rows();
        jdbc.sql("""
                        insert into milestones.return_experience
                               (return_id, school_id, position, experience, words, phase, area, due, had, leaving_due,
                                leaving_had)
                        select :id, :school, n.position, n.experience, n.words, n.phase, n.area, n.due, n.had,
                               n.leaving_due, n.leaving_had
                          from unnest(:experiences::text[], :words::text[], :phases::text[], :areas::text[],
                                      :due::integer[], :had::integer[], :leavingDue::integer[], :leavingHad::integer[])
                          with ordinality
                            as n (experience, words, phase, area, due, had, leaving_due, leaving_had, position)
                        """)
                .param("id", id)
                .param("school", school)
                .param("experiences", texts(rows, Row::experience))
                .param("words", texts(rows, Row::words))
                .param("phases", texts(rows, each -> each.phase().name()))
                .param("areas", texts(rows, each -> each.area().name()))
                .param("due", numbers(rows, Row::due))
                .param("had", numbers(rows, Row::had))
                .param("leavingDue", numbers(rows, Row::leavingDue))
                .param("leavingHad", numbers(rows, Row::leavingHad))
                .update();
        List<OfArea> areas = coverage.areas();
        jdbc.sql("""
                        insert into milestones.return_lacking (return_id, school_id, area, leaving, lacking)
                        select :id, :school, n.area, n.leaving, n.lacking
                          from unnest(:areas::text[], :leaving::integer[], :lacking::integer[])
                            as n (area, leaving, lacking)
                        """)
                .param("id", id)
                .param("school", school)
                .param("areas", texts(areas, each -> each.area().name()))
                .param("leaving", numbers(areas, OfArea::leaving))
                .param("lacking", numbers(areas, OfArea::lacking))
                .update();
    }

    List<Row> rows(long id) {
        return jdbc.sql("""
                        select experience, words, phase, area, due, had, leaving_due, leaving_had
                          from milestones.return_experience
                         where return_id = :id
                         order by position
                        """)
                .param("id", id)
                .query((row, _) -> new Row(
                        row.getString(1),
                        row.getString(2),
                        MilestonePhase.valueOf(row.getString(3)),
                        Area.valueOf(row.getString(4)),
                        row.getInt(5),
                        row.getInt(6),
                        row.getInt(7),
                        row.getInt(8)))
                .list();
    }

    /** How many leave a phase without something, by area, of every return of the year, by school. */
    Map<Long, List<OfArea>> areas(SchoolYear year) {
        Map<Long, List<OfArea>> areas = new HashMap<>();
        jdbc.sql("""
                        select r.school_id, l.area, l.leaving, l.lacking
                          from milestones.return_lacking l
                          join milestones.data_return r on r.id = l.return_id
                         where r.school_year = :year
                        """).param("year", year.start()).query(row -> {
            areas.computeIfAbsent(row.getLong(1), none -> new ArrayList<>())
                    .add(new OfArea(Area.valueOf(row.getString(2)), row.getInt(3), row.getInt(4)));
        });
        areas.values().forEach(each -> each.sort(Comparator.comparing(OfArea::area)));
        return areas;
    }

    private static <E> String[] texts(List<E> all, Function<E, String> of) {
        return all.stream().map(of).toArray(String[]::new);
    }

    private static <E> Integer[] numbers(List<E> all, ToIntFunction<E> of) {
        return all.stream().mapToInt(of).boxed().toArray(Integer[]::new);
    }
}
