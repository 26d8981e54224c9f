package uk.haven.children.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import uk.haven.access.Viewer;
import uk.haven.children.domain.NameKey;
import uk.haven.children.internal.Duplicates.Pair;
import uk.haven.children.internal.Duplicates.Side;

/** Possible duplicates, and the moving of one record's rows to another's and back. */
@Repository
class DuplicateStore {

    private final JdbcClient jdbc;
    private final HomeSchoolStore homes;

    DuplicateStore(JdbcClient jdbc, HomeSchoolStore homes) {
        this.jdbc = jdbc;
        this.homes = homes;
    }

    record Open(
            long id,
            int childId,
            @Nullable Integer otherId,
            @Nullable String decision,
            @Nullable String moved) {}

    record Merge(int kept, int merged, String moved) {}

    /** Ids of the pairs that the viewer may decide on. */
    List<Long> visible() {
        return jdbc.sql(
                        "select id from children.possible_duplicate order by decision nulls first, found_at desc limit 200")
                .query(Long.class)
                .list();
    }

    Optional<Open> open(UUID publicId) {
        return jdbc.sql("""
                        select id, child_id, other_id, decision, moved::text
                          from children.possible_duplicate where public_id = :id""")
                .param("id", publicId)
                .query((row, n) -> new Open(
                        row.getLong(1),
                        row.getInt(2),
                        row.getObject(3, Integer.class),
                        row.getString(4),
                        row.getString(5)))
                .optional();
    }

    List<Pair> pairs(List<Long> ids) {
        return jdbc.sql("""
                        select d.public_id, d.kind, d.found_at::date, coalesce(d.decision, ''), coalesce(d.decided_by_name, ''),
                               a.upn, a.surname, a.forename, a.birth_date, a.sex, coalesce(a.home_school_id, 0),
                               b.upn, coalesce(b.surname, d.claimed_surname), coalesce(b.forename, d.claimed_forename),
                               coalesce(b.birth_date, d.claimed_birth_date), coalesce(b.sex, d.claimed_sex),
                               coalesce(b.home_school_id, d.school_ids[2], 0),
                               ea.entry_date, ea.leaving_date, eb.entry_date, eb.leaving_date
                          from children.possible_duplicate d
                          join children.child a on a.id = d.child_id
                          left join children.child b on b.id = d.other_id
                          left join lateral (select entry_date, leaving_date from children.enrolment where child_id = a.id
                                              order by entry_date desc limit 1) ea on true
                          left join lateral (select entry_date, leaving_date from children.enrolment where child_id = b.id
                                              order by entry_date desc limit 1) eb on true
                         where d.id = any (:ids)
                         order by d.decision nulls first, d.found_at desc, d.id""")
                .param("ids", ids.toArray(Long[]::new))
                .query((row, n) -> new Pair(
                        row.getObject(1, UUID.class),
                        row.getString(2).equals("UPN_CONFLICT"),
                        new Side(
                                row.getString(6),
                                row.getString(7),
                                row.getString(8),
                                row.getObject(9, LocalDate.class),
                                row.getString(10),
                                row.getLong(11),
                                row.getObject(18, LocalDate.class),
                                row.getObject(19, LocalDate.class)),
                        new Side(
                                row.getString(12) == null ? row.getString(6) : row.getString(12),
                                row.getString(13),
                                row.getString(14),
                                row.getObject(15, LocalDate.class),
                                row.getString(16),
                                row.getLong(17),
                                row.getObject(20, LocalDate.class),
                                row.getObject(21, LocalDate.class)),
                        row.getObject(3, LocalDate.class),
                        row.getString(4),
                        row.getString(5)))
                .list();
    }

    void decide(long id, String decision, @Nullable String moved, Viewer.Person by, OffsetDateTime now) {
        jdbc.sql("""
                        update children.possible_duplicate
                           set decision = :decision, moved = cast(:moved as jsonb), decided_by = :by, decided_by_name = :name,
                               decided_at = :now
                         where id = :id""")
                .param("decision", decision)
                .param("moved", moved)
                .param("by", by.id())
                .param("name", by.name())
                .param("now", now)
                .param("id", id)
                .update();
    }

    void reopen(long id, Viewer.Person by, OffsetDateTime now) {
        jdbc.sql("""
                        update children.possible_duplicate
                           set decision = null, moved = null, undone_at = :now, undone_by = :by
                         where id = :id""").param("now", now).param("by", by.id()).param("id", id).update();
    }

    /** The claimed name and birth date are the child's; answers what they were, so that it can be taken back. */
    String accept(Open one, OffsetDateTime now) {
        String was =
                jdbc.sql("""
                        select jsonb_build_object('surname', surname, 'forename', forename, 'birth_date', birth_date, 'sex', sex)::text
                          from children.child where id = :child""").param("child", one.childId()).query(String.class).single();
        jdbc.sql("""
                        insert into children.former_identity (child_id, upn, surname, forename, birth_date, sex, file_id,
                            replaced_at)
                        select id, upn, surname, forename, birth_date, sex, file_id, :now from children.child where id = :child""").param("now", now).param("child", one.childId()).update();
        jdbc.sql("""
                        update children.child c
                           set surname = d.claimed_surname, forename = d.claimed_forename,
                               birth_date = d.claimed_birth_date, sex = d.claimed_sex
                          from children.possible_duplicate d
                         where d.id = :id and c.id = d.child_id""").param("id", one.id()).update();
        rekey(one.childId());
        return was;
    }

    private void rekey(int child) {
        var names = jdbc.sql("select surname, forename from children.child where id = :id")
                .param("id", child)
                .query((row, n) -> new String[] {row.getString(1), row.getString(2)})
                .single();
        jdbc.sql("update children.child set surname_key = :surname, forename_key = :forename where id = :id")
                .param("surname", NameKey.of(names[0]))
                .param("forename", NameKey.of(names[1]))
                .param("id", child)
                .update();
    }

    /**
     * Moves the rows of one record to the other. Kept is the one with a permanent number, else the one enrolled later:
     * that is how the child is known today.
     */
    Merge merge(Open one, LocalDate today) {
        int other = one.otherId() == null ? one.childId() : one.otherId();
        int kept = jdbc.sql("""
                        select c.id from children.child c
                         where c.id in (:one, :other)
                         order by (c.upn ~ '[0-9]$') desc,
                                  (select max(entry_date) from children.enrolment e where e.child_id = c.id) desc nulls last, c.id
                         limit 1""")
                .param("one", one.childId())
                .param("other", other)
                .query(Integer.class)
                .single();
        int merged = kept == other ? one.childId() : other;
        String moved = jdbc.sql("""
                        with enrolments as (
                            update children.enrolment m set child_id = :kept
                             where child_id = :merged
                               and not exists (select from children.enrolment k where k.child_id = :kept
                                                  and k.school_id = m.school_id and k.entry_date = m.entry_date)
                            returning id),
                        ended as (
                            update children.characteristics m
                               set child_id = :kept, valid_until = greatest(valid_from, cast(:today as date))
                             where child_id = :merged and valid_until is null returning id),
                        said as (
                            update children.characteristics m set child_id = :kept
                             where child_id = :merged and valid_until is not null returning id),
                        groups as (
                            update children.vulnerable_group m set child_id = :kept
                             where child_id = :merged
                               and not exists (select from children.vulnerable_group k where k.child_id = :kept
                                                  and k.kind = m.kind and k.valid_until is null and m.valid_until is null)
                            returning id),
                        shares as (
                            update children.share set child_id = :kept where child_id = :merged returning id),
                        former as (
                            update children.former_identity set child_id = :kept where child_id = :merged returning id),
                        led as (
                            update children.child set merged_into = :kept where merged_into = :merged returning id)
                        select jsonb_build_object('kept', :kept, 'merged', :merged,
                            'led', (select coalesce(jsonb_agg(id), '[]') from led),
                            'enrolment', (select coalesce(jsonb_agg(id), '[]') from enrolments),
                            'ended', (select coalesce(jsonb_agg(id), '[]') from ended),
                            'said', (select coalesce(jsonb_agg(id), '[]') from said),
                            'group', (select coalesce(jsonb_agg(id), '[]') from groups),
                            'share', (select coalesce(jsonb_agg(id), '[]') from shares),
                            'former', (select coalesce(jsonb_agg(id), '[]') from former))::text""")
                .param("kept", kept)
                .param("merged", merged)
                .param("today", today)
                .query(String.class)
                .single();
        jdbc.sql("update children.child set merged_into = :kept where id = :merged")
                .param("kept", kept)
                .param("merged", merged)
                .update();
        recount(kept, today);
        return new Merge(kept, merged, moved);
    }

    /** Undoes {@link #merge}, or {@link #accept} (then the answer is empty). */
    Optional<Merge> part(Open one, LocalDate today) {
        String moved = one.moved();
        if (one.otherId() == null) {
            jdbc.sql("""
                            update children.child
                               set surname = w.surname, forename = w.forename, birth_date = w.birth_date, sex = w.sex
                              from jsonb_to_record(cast(:was as jsonb)) as w(surname text, forename text, birth_date date, sex text)
                             where id = :child""").param("was", moved).param("child", one.childId()).update();
            rekey(one.childId());
            return Optional.empty();
        }
        var merge = jdbc.sql("select (cast(:moved as jsonb)->>'kept')::int, (cast(:moved as jsonb)->>'merged')::int")
                .param("moved", moved)
                .query((row, n) -> new Merge(row.getInt(1), row.getInt(2), ""))
                .single();
        for (var back : List.of(
                new String[] {"enrolment", "enrolment"},
                new String[] {"characteristics", "said"},
                new String[] {"vulnerable_group", "group"},
                new String[] {"share", "share"},
                new String[] {"former_identity", "former"})) {
            jdbc.sql("""
                            update children.%s set child_id = :merged
                             where id in (select jsonb_array_elements_text(cast(:moved as jsonb)->'%s')::bigint)""".formatted(back[0], back[1]))
                    .param("merged", merge.merged())
                    .param("moved", moved)
                    .update();
        }
        jdbc.sql("""
                        update children.characteristics set child_id = :merged, valid_until = null
                         where id in (select jsonb_array_elements_text(cast(:moved as jsonb)->'ended')::bigint)""").param("merged", merge.merged()).param("moved", moved).update();
        jdbc.sql("update children.child set merged_into = null where id = :merged")
                .param("merged", merge.merged())
                .update();
        jdbc.sql("""
                        update children.child set merged_into = :merged
                         where merged_into = :kept
                           and id in (select jsonb_array_elements_text(cast(:moved as jsonb)->'led')::int)""")
                .param("merged", merge.merged())
                .param("kept", merge.kept())
                .param("moved", moved)
                .update();
        recount(merge.kept(), today);
        recount(merge.merged(), today);
        return Optional.of(merge);
    }

    /** Which enrolment counts on which day, and which school is home, from the enrolments as they now are. */
    private void recount(int child, LocalDate today) {
        jdbc.sql("""
                        update children.enrolment e
                           set counts = datemultirange(daterange(e.entry_date, e.leaving_date, '[]'))
                                        - coalesce((select range_agg(daterange(f.entry_date, f.leaving_date, '[]'))
                                                      from children.enrolment f
                                                     where f.child_id = e.child_id
                                                       and (f.entry_date, f.id) > (e.entry_date, e.id)), '{}'::datemultirange)
                         where e.child_id = :child""").param("child", child).update();
        homes.settle(child, today);
    }
}
