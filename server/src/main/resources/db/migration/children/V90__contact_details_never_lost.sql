-- Contact details are replaced only by whoever sees them, and what they were is kept: an address written over by mistake, or
-- by somebody who should not have, is found again. Two families that become one lose nothing of what either has told.

create table children.family_contact_history (
    id bigint generated always as identity constraint family_contact_history_pk primary key,
    person_id bigint not null constraint family_contact_history_person_fk references children.family_person,
    family_id bigint not null constraint family_contact_history_family_fk references children.family,
    school_id bigint not null,
    address text not null,
    phone text not null,
    email text not null,
    keep_from text not null,
    replaced_by_name text not null,
    replaced_at timestamptz not null
);
create index family_contact_history_person_idx on children.family_contact_history (person_id);
create index family_contact_history_family_idx on children.family_contact_history (family_id);
comment on table children.family_contact_history is 'How one of a family was to be reached before it was changed; rows are only added';
comment on column children.family_contact_history.id is 'internal: key, in the order of writing';
comment on column children.family_contact_history.person_id is 'internal: whose';
comment on column children.family_contact_history.family_id is 'personal: the family';
comment on column children.family_contact_history.school_id is 'personal: partnership.school.id of the school that had been told';
comment on column children.family_contact_history.address is 'special: address';
comment on column children.family_contact_history.phone is 'personal: telephone numbers';
comment on column children.family_contact_history.email is 'personal: address for email';
comment on column children.family_contact_history.keep_from is 'special: who was not to learn the address; empty when nobody';
comment on column children.family_contact_history.replaced_by_name is 'personal: who replaced it, as they were called then';
comment on column children.family_contact_history.replaced_at is 'internal: when';

-- An address of before a guard was put up is often the address of now, so that earlier details are guarded whatever they
-- said themselves: they are read by the school that was told, for a reason that is kept, and for a quarter of an hour.
call platform.protect('children.family_contact_history');
create policy family_contact_history_read on children.family_contact_history for select to ${application}
    using ((select access.is_system())
        or family_id in (select children.my_families())
           and (family_id, school_id) not in (select o.family_id, o.school_id from children.other_schools_of_my_families() o)
           and person_id in (select children.opened_by_me()));
create policy family_contact_history_add on children.family_contact_history for insert to ${application}
    with check ((select access.is_system())
        or family_id in (select children.my_families())
           and (family_id, school_id) not in (select o.family_id, o.school_id from children.other_schools_of_my_families() o));
revoke update, delete on children.family_contact_history from ${application};

-- A row that says nothing stood in the way of another school that is told something.
delete from children.family_contact where address = '' and phone = '' and email = '' and keep_from = '';

-- What two families said becomes longer than what one may type.
alter table children.family_story drop constraint family_story_length;
alter table children.family_story add constraint family_story_length check (length(words) <= 200000);
alter table children.family_home drop constraint family_home_language_length;
alter table children.family_home add constraint family_home_language_length check (length(language) <= 1000);

-- Two texts as one, whole; what both say alike is said once.
create function children.both_texts(one text, other text, glue text) returns text
    language sql immutable set search_path = pg_catalog
as $$
    select case when one = '' or one = other then other
                when other = '' then one
                else one || glue || other end
$$;
revoke execute on function children.both_texts(text, text, text) from public;

-- Puts two children and everybody who belongs to them into one family. Only the functions of V4 call it.
create or replace function children.join_families(one integer, other integer, by_account bigint, by_name text, at timestamptz)
    returns void
    language plpgsql security definer set search_path = pg_catalog, children
as $$
declare
    kept bigint := (select m.family_id from family_member m where m.child_id = one and m.ended_at is null);
    joining bigint := (select m.family_id from family_member m where m.child_id = other and m.ended_at is null);
    moved integer[] := array[one, other];
begin
    if kept = joining then
        return;
    end if;
    if joining is not null and kept is not null then
        with ended as (update family_member m set ended_at = at where m.family_id = joining and m.ended_at is null
                       returning m.child_id)
        select array_agg(e.child_id) into moved from ended e;
        update family_person p set family_id = kept where p.family_id = joining;
        update family_contact c set family_id = kept where c.family_id = joining;
        update family_contact_history c set family_id = kept where c.family_id = joining;
        -- where both families have told, the kept one's row takes in the other's words; else the other's row is moved
        update family_home k
           set language = both_texts(k.language, j.language, ', '), interpreter = k.interpreter or j.interpreter,
               version = k.version + 1
          from family_home j
         where k.family_id = kept and j.family_id = joining;
        delete from family_home j
         where j.family_id = joining and exists (select from family_home k where k.family_id = kept);
        update family_home j set family_id = kept where j.family_id = joining;
        update family_story k
           set words = both_texts(k.words, j.words, E'\n\n'), agreed = k.agreed and j.agreed, version = k.version + 1
          from family_story j
         where k.family_id = kept and j.family_id = joining and j.school_id = k.school_id;
        delete from family_story j
         where j.family_id = joining
           and exists (select from family_story k where k.family_id = kept and k.school_id = j.school_id);
        update family_story j set family_id = kept where j.family_id = joining;
    end if;
    kept := coalesce(kept, joining);
    if kept is null then
        insert into family default values returning id into kept;
    end if;
    insert into family_member (family_id, child_id, added_by, added_by_name, added_at)
    select kept, m, by_account, by_name, at from unnest(moved) m
     where not exists (select from family_member f where f.child_id = m and f.ended_at is null);
end
$$;
