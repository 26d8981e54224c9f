package uk.haven.children.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.access.Viewer;
import uk.haven.access.Viewers;
import uk.haven.children.Child;
import uk.haven.children.ChildId;
import uk.haven.children.ChildRecords;
import uk.haven.children.Enrolment;
import uk.haven.platform.YearGroup;
import uk.haven.platform.database.OncePerTransaction;

/** Children and their enrolments, as the viewer may see them. */
@Repository
class ChildStore {

    /** With the enrolment that counts at the date, else the latest begun by then, else the first that will begin. */
    private static final String AT_DATE = """
            select c.id, c.public_id, c.upn, c.surname, c.forename, c.birth_date, c.sex, e.school_id, e.year_group,
                   e.entry_date
              from children.child c
              join lateral (
                    select school_id, year_group, entry_date
                      from children.enrolment
                     where child_id = c.id
                     order by counts @> cast(:date as date) desc, entry_date <= :date desc,
                              abs(entry_date - cast(:date as date)), id desc
                     limit 1) e on true
            """;

    private static final String ON_ROLL = """
            select c.id, c.public_id, c.upn, c.surname, c.forename, c.birth_date, c.sex, e.school_id, e.year_group,
                   e.entry_date
              from children.enrolment e
              join children.child c on c.id = e.child_id
             where e.counts @> cast(:date as date) and c.merged_into is null
            """;

    private static final String BY_NAME = " order by c.surname_key, c.forename_key, c.id";

    private final JdbcClient jdbc;
    private final OncePerTransaction<ChildRecords> records = new OncePerTransaction<>();

    ChildStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Child> onRoll(LocalDate date) {
        return jdbc.sql(ON_ROLL + BY_NAME)
                .param("date", date)
                .query(ChildStore::child)
                .list();
    }

    List<Child> onRoll(long schoolId, LocalDate date) {
        return jdbc.sql(ON_ROLL + " and e.school_id = :school" + BY_NAME)
                .param("date", date)
                .param("school", schoolId)
                .query(ChildStore::child)
                .list();
    }

    List<Child> onRoll(long schoolId, LocalDate first, LocalDate last) {
        return jdbc.sql("""
                        select c.id, c.public_id, c.upn, c.surname, c.forename, c.birth_date, c.sex, e.school_id, e.year_group,
                               e.entry_date
                          from (select distinct on (child_id) child_id, school_id, year_group, entry_date
                                  from children.enrolment
                                 where school_id = :school and counts && daterange(:first, :last, '[]')
                                 order by child_id, entry_date desc, id desc) e
                          join children.child c on c.id = e.child_id
                         where c.merged_into is null
                        """ + BY_NAME)
                .param("school", schoolId)
                .param("first", first)
                .param("last", last)
                .query(ChildStore::child)
                .list();
    }

    Set<ChildId> latestHere(Collection<ChildId> ids) {
        return Set.copyOf(jdbc.sql("""
                        select id from children.child
                         where id = any (:ids)
                           and ((select access.is_system())
                                or home_school_id = any ((select access.child_schools())::bigint[]))
                        """)
                .param("ids", ids.stream().map(ChildId::value).toArray(Integer[]::new))
                .query((row, _) -> new ChildId(row.getInt(1)))
                .list());
    }

    /** The child with this address; a record found to be the same child leads to that child. */
    Optional<Child> find(UUID publicId, LocalDate date) {
        return jdbc.sql(AT_DATE + """
                         where c.id = (select coalesce(merged_into, id) from children.child where public_id = :id)""")
                .param("date", date)
                .param("id", publicId)
                .query(ChildStore::child)
                .optional();
    }

    List<Child> find(Collection<ChildId> ids, LocalDate date) {
        return jdbc.sql(AT_DATE + " where c.id = any (:ids)" + BY_NAME)
                .param("date", date)
                .param("ids", ids.stream().map(ChildId::value).toArray(Integer[]::new))
                .query(ChildStore::child)
                .list();
    }

    /** Every school of each child's enrolments on or after the day, in one query. */
    Map<ChildId, Set<Long>> schoolsOf(Collection<ChildId> ids, LocalDate since) {
        Map<ChildId, Set<Long>> schools = new HashMap<>();
        jdbc.sql("""
                        select distinct child_id, school_id
                          from children.enrolment
                         where child_id = any (?) and (leaving_date is null or leaving_date >= ?)
                        """)
                .param(ids.stream().map(ChildId::value).toArray(Integer[]::new))
                .param(since)
                .query(row -> {
                    schools.computeIfAbsent(new ChildId(row.getInt(1)), id -> new HashSet<>())
                            .add(row.getLong(2));
                });
        return schools;
    }

    List<Enrolment> enrolments(ChildId child) {
        return jdbc.sql("""
                        select child_id, school_id, entry_date, leaving_date, year_group
                          from children.enrolment
                         where child_id = :child
                         order by entry_date desc, id desc""")
                .param("child", child.value())
                .query((row, n) -> new Enrolment(
                        new ChildId(row.getInt(1)),
                        row.getLong(2),
                        row.getObject(3, LocalDate.class),
                        row.getObject(4, LocalDate.class),
                        year(row.getString(5))))
                .list();
    }

    static Child child(ResultSet row, int n) throws SQLException {
        return new Child(
                new ChildId(row.getInt(1)),
                row.getObject(2, UUID.class),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getObject(6, LocalDate.class),
                row.getString(7),
                row.getLong(8),
                year(row.getString(9)),
                row.getObject(10, LocalDate.class));
    }

    private static @Nullable YearGroup year(@Nullable String name) {
        return name == null ? null : YearGroup.valueOf(name);
    }

    /**
     * Which ids are one child, as far as the viewer may know. Everything on a person's page asks, so the page asks the
     * database once. Batch work asks each time: its transactions last, and it is batch work that puts records together.
     */
    ChildRecords records() {
        return Viewers.current().orElse(null) instanceof Viewer.Person ? records.get(this::recordsNow) : recordsNow();
    }

    private ChildRecords recordsNow() {
        Map<Integer, Integer> keptByMerged = new HashMap<>();
        jdbc.sql("select merged, kept from children.merged_records()").query(row -> {
            keptByMerged.put(row.getInt(1), row.getInt(2));
        });
        return new ChildRecords(keptByMerged);
    }
}
