package uk.haven.children.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.Child;
import uk.haven.children.ChildId;

/** What a child's page says beside name and enrolments, as the viewer may see it. */
@Repository
public class ChildFacts {

    private final JdbcClient jdbc;

    ChildFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The school of the enrolment begun last; what the child's page shows a former school ends before it. */
    public long homeSchool(ChildId child) {
        return jdbc.sql("select coalesce(home_school_id, 0) from children.child where id = :child")
                .param("child", child.value())
                .query(Long.class)
                .single();
    }

    /** What a school said from a day on. */
    public record Said(
            LocalDate from,
            @Nullable LocalDate until,
            String sen,
            String fsm,
            String inCare,
            String youngCarer,
            String ethnicity,
            String firstLanguage,
            String postcode,
            String source) {}

    /** Latest first, without what was corrected the same day. */
    public List<Said> said(ChildId child, LocalDate asOf) {
        return jdbc.sql("""
                        select valid_from, valid_until, sen, fsm, in_care, young_carer, ethnicity, first_language, postcode,
                               source
                          from children.characteristics
                         where child_id = :child and not corrected and valid_from <= :date
                         order by valid_from desc, id desc""")
                .param("child", child.value())
                .param("date", asOf)
                .query((row, n) -> new Said(
                        row.getObject(1, LocalDate.class),
                        row.getObject(2, LocalDate.class),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7),
                        row.getString(8),
                        row.getString(9),
                        row.getString(10)))
                .list();
    }

    public record FormerIdentity(
            String upn,
            String surname,
            String forename,
            @Nullable LocalDate birthDate,
            LocalDate until) {}

    public List<FormerIdentity> formerly(ChildId child) {
        return jdbc.sql("""
                        select upn, surname, forename, birth_date, replaced_at::date
                          from children.former_identity
                         where child_id = :child
                         order by replaced_at desc, id desc""")
                .param("child", child.value())
                .query((row, n) -> new FormerIdentity(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getObject(4, LocalDate.class),
                        row.getObject(5, LocalDate.class)))
                .list();
    }

    /** Another child as the family sees it. */
    public record Relative(
            int id, UUID publicId, String name, @Nullable LocalDate birthDate, long schoolId) {}

    /** The others of the family, as far as the viewer may see them. */
    public List<Relative> family(ChildId child) {
        return jdbc.sql("""
                        select c.id, c.public_id, c.forename || ' ' || c.surname, c.birth_date, c.home_school_id
                          from children.family_member mine
                          join children.family_member m on m.family_id = mine.family_id and m.ended_at is null
                          join children.child c on c.id = m.child_id
                         where mine.child_id = :child and mine.ended_at is null and m.child_id <> :child
                         order by c.birth_date""")
                .param("child", child.value())
                .query(ChildFacts::relative)
                .list();
    }

    /** Children of the same surname and postcode who are in no family with this one yet. */
    public List<Relative> perhapsFamily(Child child) {
        return jdbc.sql("""
                        select c.id, c.public_id, c.forename || ' ' || c.surname, c.birth_date, c.home_school_id
                          from children.characteristics mine
                          join children.characteristics t on t.postcode = mine.postcode and t.valid_until is null
                          join children.child me on me.id = mine.child_id
                          join children.child c on c.id = t.child_id and c.surname_key = me.surname_key
                         where mine.child_id = :child and mine.valid_until is null and mine.postcode <> ''
                           and me.surname_key <> '' and c.id <> :child and c.merged_into is null
                           and not exists (select from children.family_member a
                                             join children.family_member b on b.family_id = a.family_id and b.ended_at is null
                                            where a.child_id = :child and b.child_id = c.id and a.ended_at is null)
                         order by c.birth_date
                         limit 10""")
                .param("child", child.id().value())
                .query(ChildFacts::relative)
                .list();
    }

    private static Relative relative(java.sql.ResultSet row, int n) throws java.sql.SQLException {
        return new Relative(
                row.getInt(1),
                row.getObject(2, UUID.class),
                row.getString(3).strip(),
                row.getObject(4, LocalDate.class),
                row.getLong(5));
    }

    /** Puts the two, and everybody who belongs to them, into one family. False when one is not at the viewer's schools. */
    public boolean putTogether(ChildId one, ChildId other, String accountName, OffsetDateTime now) {
        return jdbc.sql("select children.join_own(:one, :other, :name, :now)")
                .param("one", one.value())
                .param("other", other.value())
                .param("name", accountName)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    public void takeOutOfFamily(ChildId child, OffsetDateTime now) {
        jdbc.sql("update children.family_member set ended_at = :now where child_id = :child and ended_at is null")
                .param("now", now)
                .param("child", child.value())
                .update();
    }

    public record Shared(
            @Nullable Long accountId,
            @Nullable Long agencyId,
            String purpose,
            String lawfulBasis,
            LocalDate validUntil) {}

    public List<Shared> shares(ChildId child, LocalDate today) {
        return jdbc.sql("""
                        select account_id, agency_id, purpose, lawful_basis, valid_until
                          from children.share
                         where child_id = :child and ended_at is null and valid_until >= :today
                         order by valid_until""")
                .param("child", child.value())
                .param("today", today)
                .query((row, n) -> new Shared(
                        row.getObject(1, Long.class),
                        row.getObject(2, Long.class),
                        row.getString(3),
                        row.getString(4),
                        row.getObject(5, LocalDate.class)))
                .list();
    }
}
