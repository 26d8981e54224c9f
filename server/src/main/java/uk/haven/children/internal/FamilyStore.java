package uk.haven.children.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.children.Families.Elsewhere;
import uk.haven.children.Families.Person;
import uk.haven.children.Families.PersonDetails;
import uk.haven.children.Families.Responsibility;

/** Who belongs to a family: children, and those who are no pupils. */
@Repository
class FamilyStore {

    private final JdbcClient jdbc;

    FamilyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The family that the child is in now. @param records every id that is this child */
    Optional<Long> family(Collection<Integer> records) {
        return jdbc.sql("""
                        select family_id from children.family_member
                         where child_id = any (:children) and ended_at is null
                         order by added_at limit 1
                        """)
                .param("children", records.toArray(Integer[]::new))
                .query(Long.class)
                .optional();
    }

    /** The family that the child is in, a new one if it was in none. */
    long familyOf(Collection<Integer> records, ChildId child, long account, String name, OffsetDateTime now) {
        return family(records).orElseGet(() -> {
            long family = jdbc.sql("insert into children.family default values returning id")
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into children.family_member (family_id, child_id, added_by, added_by_name, added_at)
                            values (:family, :child, :account, :name, :now)
                            """)
                    .param("family", family)
                    .param("child", child.value())
                    .param("account", account == 0 ? null : account, Types.BIGINT)
                    .param("name", name)
                    .param("now", now)
                    .update();
            return family;
        });
    }

    /** Children whom the viewer may see, oldest first. */
    List<ChildId> members(long family) {
        return jdbc.sql("""
                        select c.id from children.family_member m join children.child c on c.id = m.child_id
                         where m.family_id = :family and m.ended_at is null
                         order by c.birth_date, c.id
                        """)
                .param("family", family)
                .query((row, _) -> new ChildId(row.getInt(1)))
                .list();
    }

    List<Elsewhere> elsewhere(long family) {
        return jdbc.sql("select forename, school_id from children.siblings_elsewhere() where family_id = :family")
                .param("family", family)
                .query((row, _) -> new Elsewhere(row.getString(1), row.getLong(2)))
                .list();
    }

    /** Children by family at the school; of each family all whom the viewer may see. */
    List<List<ChildId>> at(long school) {
        Map<Long, List<ChildId>> families = new LinkedHashMap<>();
        jdbc.sql("""
                        select m.family_id, c.id
                          from children.family_member m join children.child c on c.id = m.child_id
                         where m.ended_at is null
                           and m.family_id in (select o.family_id
                                                 from children.family_member o join children.child h on h.id = o.child_id
                                                where o.ended_at is null and h.home_school_id = :school)
                         order by c.surname_key, m.family_id, c.birth_date, c.id
                        """).param("school", school).query(row -> {
            families.computeIfAbsent(row.getLong(1), _ -> new ArrayList<>()).add(new ChildId(row.getInt(2)));
        });
        return List.copyOf(families.values());
    }

    /** Households of two children or more, oldest first, who are in no family yet. */
    List<List<ChildId>> likely(int most) {
        return jdbc.sql("""
                        select array_agg(c.id order by c.birth_date, c.id)
                          from children.characteristics t join children.child c on c.id = t.child_id
                         where t.valid_until is null and t.postcode <> '' and c.surname_key <> '' and c.merged_into is null
                           and c.home_school_id is not null
                           and not exists (select from children.family_member m where m.child_id = c.id and m.ended_at is null)
                         group by t.postcode, c.surname_key
                        having count(*) between 2 and 5
                         order by t.postcode, c.surname_key
                         limit :most
                        """)
                .param("most", most)
                .query((row, _) -> Arrays.stream((Integer[]) row.getArray(1).getArray())
                        .map(ChildId::new)
                        .toList())
                .list();
    }

    Map<ChildId, List<ChildId>> siblings(Collection<ChildId> children) {
        Map<ChildId, List<ChildId>> siblings = new LinkedHashMap<>();
        jdbc.sql("""
                        select mine.child_id, m.child_id
                          from children.family_member mine
                          join children.family_member m on m.family_id = mine.family_id and m.ended_at is null
                         where mine.child_id = any (:children) and mine.ended_at is null
                         order by mine.child_id, m.child_id
                        """)
                .param("children", children.stream().map(ChildId::value).toArray(Integer[]::new))
                .query(row -> {
                    siblings.computeIfAbsent(new ChildId(row.getInt(1)), _ -> new ArrayList<>())
                            .add(new ChildId(row.getInt(2)));
                });
        return siblings;
    }

    List<Person> people(long family) {
        return jdbc.sql("""
                        select public_id, kind, name, relation, birth_date, parental_responsibility, reachable, guarded, version,
                               edited_by_name
                          from children.family_person
                         where family_id = :family and ended_at is null
                         order by kind, birth_date, id
                        """)
                .param("family", family)
                .query((row, _) -> person(row))
                .list();
    }

    private static Person person(ResultSet row) throws SQLException {
        return new Person(
                row.getObject("public_id", UUID.class),
                row.getString("kind").equals("ADULT"),
                row.getString("name"),
                row.getString("relation"),
                Optional.ofNullable(row.getObject("birth_date", LocalDate.class)),
                Responsibility.valueOf(row.getString("parental_responsibility")),
                row.getBoolean("reachable"),
                row.getBoolean("guarded"),
                row.getInt("version"),
                row.getString("edited_by_name"));
    }

    /** The person's key, when one of the family. */
    Optional<Long> personId(long family, UUID person) {
        return jdbc.sql("""
                        select id from children.family_person
                         where family_id = :family and public_id = :person and ended_at is null
                        """)
                .param("family", family)
                .param("person", person)
                .query(Long.class)
                .optional();
    }

    long add(long family, PersonDetails details, String by, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into children.family_person (family_id, kind, name, relation, birth_date,
                               parental_responsibility, edited_by_name, edited_at)
                        values (:family, :kind, :name, :relation, :born, :responsibility, :by, :now)
                        returning id
                        """)
                .param("family", family)
                .param("kind", details.adult() ? "ADULT" : "CHILD")
                .param("name", details.name())
                .param("relation", details.relation())
                .param("born", details.birthDate().orElse(null), Types.DATE)
                .param("responsibility", details.responsibility().name())
                .param("by", by)
                .param("now", now)
                .query(Long.class)
                .single();
    }

    boolean change(long person, int version, PersonDetails details, String by, OffsetDateTime now) {
        return jdbc.sql("""
                        update children.family_person
                           set name = :name, relation = :relation, birth_date = :born,
                               parental_responsibility = :responsibility, version = version + 1,
                               edited_by_name = :by, edited_at = :now
                         where id = :person and version = :version
                        """)
                        .param("name", details.name())
                        .param("relation", details.relation())
                        .param("born", details.birthDate().orElse(null), Types.DATE)
                        .param("responsibility", details.responsibility().name())
                        .param("by", by)
                        .param("now", now)
                        .param("person", person)
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean end(long family, UUID person, OffsetDateTime now) {
        return jdbc.sql("""
                        update children.family_person set ended_at = :now
                         where family_id = :family and public_id = :person and ended_at is null
                        """)
                        .param("now", now)
                        .param("family", family)
                        .param("person", person)
                        .update()
                == 1;
    }
}
