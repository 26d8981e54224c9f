package uk.haven.children.internal;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.children.ChildId;
import uk.haven.children.Families.Contact;
import uk.haven.children.Families.Correspondent;
import uk.haven.children.Families.Earlier;
import uk.haven.children.Families.Home;
import uk.haven.children.Families.Responsibility;
import uk.haven.children.Families.Story;

/** How a family is reached and spoken with, and what it told. */
@Repository
class FamilyPartsStore {

    private final JdbcClient jdbc;

    FamilyPartsStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Contact> contact(long person) {
        return jdbc.sql(
                        "select address, phone, email, keep_from from children.family_contact where person_id = :person")
                .param("person", person)
                .query((row, _) -> new Contact(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /** Grown-ups who may be written to, by child. A guard holds here even for who has opened it: it is about what leaves. */
    Map<ChildId, List<Correspondent>> correspondents(Collection<Integer> children) {
        Map<ChildId, List<Correspondent>> found = new HashMap<>();
        jdbc.sql("""
                        select m.child_id, p.public_id, p.name, p.relation, p.parental_responsibility, c.address
                          from children.family_member m
                          join children.family_person p on p.family_id = m.family_id and p.ended_at is null
                          join children.family_contact c on c.person_id = p.id
                         where m.child_id = any (:children) and m.ended_at is null and p.kind = 'ADULT' and not p.guarded
                           and p.parental_responsibility <> 'NO' and c.keep_from = '' and c.address <> ''
                         order by m.child_id, p.birth_date, p.id
                        """).param("children", children.toArray(Integer[]::new)).query(row -> {
            found.computeIfAbsent(new ChildId(row.getInt(1)), _ -> new ArrayList<>())
                    .add(new Correspondent(
                            row.getObject(2, UUID.class),
                            row.getString(3),
                            row.getString(4),
                            Responsibility.valueOf(row.getString(5)),
                            row.getString(6)));
        });
        return found;
    }

    /** Of a person of whom details are held that the viewer does not see: whether these are guarded. */
    Optional<Boolean> shut(long person) {
        return jdbc.sql("""
                        select p.guarded from children.family_person p
                         where p.id = :person and (p.reachable or p.guarded)
                           and not exists (select from children.family_contact c where c.person_id = p.id)
                        """).param("person", person).query(Boolean.class).optional();
    }

    /**
     * Replaces the details that the viewer sees by others, and keeps what they were; where there are none, these are
     * added. Not for a person whose details are {@link #shut}.
     *
     * @param school the school that was told, for details of a person of whom none were held
     */
    void keep(long person, long family, long school, Contact contact, String by, OffsetDateTime now) {
        if (contact(person).orElse(Contact.NONE).equals(contact)) {
            return;
        }
        jdbc.sql("""
                        insert into children.family_contact_history
                               (person_id, family_id, school_id, address, phone, email, keep_from, replaced_by_name, replaced_at)
                        select person_id, family_id, school_id, address, phone, email, keep_from, :by, :now
                          from children.family_contact where person_id = :person
                        """).param("by", by).param("now", now).param("person", person).update();
        // taken out and written anew: an update may not put up a guard behind which its own writer no longer sees
        Optional<Long> told = jdbc.sql(
                        "delete from children.family_contact where person_id = :person returning school_id")
                .param("person", person)
                .query(Long.class)
                .optional();
        if (!contact.empty()) {
            jdbc.sql("""
                            insert into children.family_contact
                                   (person_id, family_id, school_id, address, phone, email, keep_from)
                            values (:person, :family, :school, :address, :phone, :email, :keep)
                            """)
                    .param("person", person)
                    .param("family", family)
                    .param("school", told.orElse(school))
                    .param("address", contact.address())
                    .param("phone", contact.phone())
                    .param("email", contact.email())
                    .param("keep", contact.keepFrom())
                    .update();
        }
        jdbc.sql("update children.family_person set reachable = :reachable, guarded = :guarded where id = :person")
                .param("reachable", !contact.empty())
                .param("guarded", !contact.keepFrom().isEmpty())
                .param("person", person)
                .update();
    }

    /** Whether the viewer has lately said why they need the details. */
    boolean openedByMe(long person) {
        return jdbc.sql("select exists (select from children.opened_by_me() o where o = :person)")
                .param("person", person)
                .query(Boolean.class)
                .single();
    }

    /** Latest first. */
    List<Earlier> earlier(long person) {
        return jdbc.sql("""
                        select address, phone, email, keep_from, replaced_by_name, replaced_at
                          from children.family_contact_history
                         where person_id = :person
                         order by id desc
                        """)
                .param("person", person)
                .query((row, _) -> new Earlier(
                        new Contact(row.getString(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    void opened(long person, long account, String reason) {
        jdbc.sql("""
                        insert into children.contact_opening (person_id, account_id, reason)
                        values (:person, :account, :reason)
                        """)
                .param("person", person)
                .param("account", account)
                .param("reason", reason)
                .update();
    }

    Home home(long family) {
        return jdbc.sql("""
                        select language, interpreter, version, edited_by_name from children.family_home
                         where family_id = :family
                        """)
                .param("family", family)
                .query((row, _) -> new Home(row.getString(1), row.getBoolean(2), row.getInt(3), row.getString(4)))
                .optional()
                .orElse(new Home("", false, 0, ""));
    }

    /** @param version 0 for the first; false when somebody else was first */
    boolean keepHome(long family, int version, String language, boolean interpreter, String by, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into children.family_home as h
                               (family_id, language, interpreter, version, edited_by_name, edited_at)
                        values (:family, :language, :interpreter, 1, :by, :now)
                        on conflict on constraint family_home_pk do update
                           set language = excluded.language, interpreter = excluded.interpreter, version = h.version + 1,
                               edited_by_name = excluded.edited_by_name, edited_at = excluded.edited_at
                         where h.version = :version
                        """)
                        .param("family", family)
                        .param("language", language)
                        .param("interpreter", interpreter)
                        .param("by", by)
                        .param("now", now)
                        .param("version", version)
                        .update()
                == 1;
    }

    List<Story> stories(long family) {
        return jdbc.sql("""
                        select school_id, words, agreed, version, edited_by_name, edited_at from children.family_story
                         where family_id = :family and words <> ''
                         order by school_id
                        """)
                .param("family", family)
                .query((row, _) -> new Story(
                        row.getLong(1),
                        row.getString(2),
                        row.getBoolean(3),
                        row.getInt(4),
                        row.getString(5),
                        row.getObject(6, OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param version 0 for the first; false when somebody else was first */
    boolean keepStory(
            long family, long school, int version, String words, boolean agreed, String by, OffsetDateTime now) {
        return jdbc.sql("""
                        insert into children.family_story as s
                               (family_id, school_id, words, agreed, version, edited_by_name, edited_at)
                        values (:family, :school, :words, :agreed, 1, :by, :now)
                        on conflict on constraint family_story_pk do update
                           set words = excluded.words, agreed = excluded.agreed, version = s.version + 1,
                               edited_by_name = excluded.edited_by_name, edited_at = excluded.edited_at
                         where s.version = :version
                        """)
                        .param("family", family)
                        .param("school", school)
                        .param("words", words)
                        .param("agreed", agreed)
                        .param("by", by)
                        .param("now", now)
                        .param("version", version)
                        .update()
                == 1;
    }
}
