package uk.haven.children.internal;

import java.sql.Types;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.children.Families.Claim;
import uk.haven.children.Families.ClaimState;
import uk.haven.children.Families.Stated;
import uk.haven.children.domain.NameKey;

/** Children put into one family, and what schools ask each other about it. */
@Repository
class FamilyLinkStore {

    private final JdbcClient jdbc;

    FamilyLinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Children of the viewer's own schools whom the statement fits. */
    List<ChildId> own(Stated stated) {
        return jdbc.sql("""
                        select c.id from children.child c
                         where c.id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                           and c.merged_into is null
                           and case when :upn <> '' then c.upn = :upn
                                    else c.surname_key = :surname and c.forename_key = :forename and c.birth_date = :born end
                        """)
                .param("upn", stated.upn())
                .param("surname", NameKey.of(stated.surname()))
                .param("forename", NameKey.of(stated.forename()))
                .param("born", stated.birthDate().orElse(null), Types.DATE)
                .query((row, _) -> new ChildId(row.getInt(1)))
                .list();
    }

    /** False when the two are not both at the viewer's schools. */
    boolean join(ChildId one, ChildId other, String by, OffsetDateTime now) {
        return jdbc.sql("select children.join_own(:one, :other, :by, :now)")
                .param("one", one.value())
                .param("other", other.value())
                .param("by", by)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    int open(ChildId child) {
        return jdbc.sql("select count(*) from children.family_claim where child_id = :child and state = 'OPEN'")
                .param("child", child.value())
                .query(Integer.class)
                .single();
    }

    void ask(ChildId child, long school, String childName, Stated stated, String words, String by, OffsetDateTime now) {
        long claim = jdbc.sql("""
                        insert into children.family_claim
                               (child_id, school_id, child_name, stated, asked_by_name, asked_at)
                        values (:child, :school, :name, :stated, :by, :now)
                        returning id
                        """)
                .param("child", child.value())
                .param("school", school)
                .param("name", childName)
                .param("stated", words)
                .param("by", by)
                .param("now", now)
                .query(Long.class)
                .single();
        Optional<LocalDate> born = stated.birthDate();
        jdbc.sql("select children.match_claim(:claim, :upn, :surname, :forename, :born)")
                .param("claim", claim)
                .param("upn", stated.upn())
                .param("surname", NameKey.of(stated.surname()))
                .param("forename", NameKey.of(stated.forename()))
                .param("born", born.orElse(null), Types.DATE)
                .query((row, _) -> true)
                .list();
    }

    List<Claim> claims() {
        return jdbc.sql("""
                        select f.public_id, f.school_id, f.child_name, f.stated, f.state, f.asked_by_name, f.asked_at, m.child_id,
                               f.asked_on
                          from children.family_claim f
                          left join children.family_claim_match m on m.claim_id = f.id
                         order by f.asked_at desc, f.id desc
                        """)
                .query((row, _) -> {
                    Integer about = row.getObject(8, Integer.class);
                    return new Claim(
                            row.getObject(1, UUID.class),
                            about == null,
                            row.getLong(2),
                            row.getString(3),
                            row.getString(4),
                            ClaimState.valueOf(row.getString(5)),
                            row.getString(6),
                            row.getObject(7, OffsetDateTime.class).toInstant(),
                            row.getObject(9, LocalDate.class),
                            Optional.ofNullable(about).map(ChildId::new));
                })
                .list();
    }

    boolean answer(UUID claim, boolean agree, String by, OffsetDateTime now) {
        return jdbc.sql("select children.answer_claim(:claim, :agree, :by, :now)")
                .param("claim", claim)
                .param("agree", agree)
                .param("by", by)
                .param("now", now)
                .query(Boolean.class)
                .single();
    }

    boolean withdraw(UUID claim, String by, OffsetDateTime now) {
        return jdbc.sql("""
                        update children.family_claim
                           set state = 'WITHDRAWN', answered_by_name = :by, answered_at = :now
                         where public_id = :claim and state = 'OPEN'
                           and child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                        """)
                        .param("by", by)
                        .param("now", now)
                        .param("claim", claim)
                        .update()
                == 1;
    }
}
