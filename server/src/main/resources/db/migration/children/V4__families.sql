-- What is known of a family beside which children belong together: parents and carers, children who are on no roll, how to
-- reach them, the language spoken at home, and the family's story in each school's words. Imports never write here.
--
-- A family may have children at several schools. Who it is (names and relations) is known to the staff of each of them who
-- work with children; how to reach it, and what it told, belongs to the school that was told, unless the family has agreed
-- that the others may read it.

-- Families with a child on the roll of a school where the viewer works with children.
create function children.my_families() returns setof bigint
    language sql stable security definer rows 100 set search_path = pg_catalog, children
as $$
    select m.family_id from family_member m
     where m.ended_at is null and m.child_id in (select on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
$$;

-- The other schools of those families: what they wrote is theirs. A school that none of the children attends any more
-- keeps nothing to itself, so that a family's record goes with its children.
create function children.other_schools_of_my_families() returns table (family_id bigint, school_id bigint)
    language sql stable security definer rows 100 set search_path = pg_catalog, children
as $$
    select distinct m.family_id, c.home_school_id
      from family_member m join child c on c.id = m.child_id
     where m.ended_at is null and m.family_id in (select my_families()) and c.home_school_id is not null
       and c.home_school_id <> all ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
$$;

-- Brothers and sisters at other schools: that there is one, the first name, and which school to ring. Nothing else.
create function children.siblings_elsewhere() returns table (family_id bigint, forename text, school_id bigint)
    language sql stable security definer rows 100 set search_path = pg_catalog, children
as $$
    select m.family_id, c.forename, c.home_school_id
      from family_member m join child c on c.id = m.child_id
     where m.ended_at is null and m.family_id in (select my_families())
       and c.merged_into is null and c.id not in (select on_my_roll())
     order by c.forename, c.id
$$;

-- Which children those are: for functions of later modules alone, which say less.
create function children.siblings_elsewhere_ids() returns table (family_id bigint, child_id integer)
    language sql stable security definer rows 100 set search_path = pg_catalog, children
as $$
    select m.family_id, c.id
      from family_member m join child c on c.id = m.child_id
     where m.ended_at is null and m.family_id in (select my_families())
       and c.merged_into is null and c.id not in (select on_my_roll())
$$;

create table children.family_person (
    id bigint generated always as identity constraint family_person_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint family_person_public_id_unique unique,
    family_id bigint not null constraint family_person_family_fk references children.family,
    kind text not null constraint family_person_kind_known check (kind in ('ADULT', 'CHILD')),
    name text not null constraint family_person_name_length check (length(name) between 1 and 200),
    relation text not null constraint family_person_relation_length check (length(relation) between 1 and 100),
    birth_date date,
    parental_responsibility text not null default 'UNKNOWN'
        constraint family_person_responsibility_known check (parental_responsibility in ('YES', 'NO', 'UNKNOWN')),
    reachable boolean not null default false,
    guarded boolean not null default false,
    version integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null,
    ended_at timestamptz
);
create index family_person_family_idx on children.family_person (family_id);
comment on table children.family_person is 'One of a family who is no pupil: a parent or carer, or a child who is on no roll';
comment on column children.family_person.id is 'internal: key';
comment on column children.family_person.public_id is 'internal: key used in addresses of pages';
comment on column children.family_person.family_id is 'personal: the family';
comment on column children.family_person.kind is 'personal: an adult, or a child on no roll';
comment on column children.family_person.name is 'personal: name';
comment on column children.family_person.relation is 'personal: how they belong to the children: mother, aunt, brother';
comment on column children.family_person.birth_date is 'personal: date of birth of a child on no roll';
comment on column children.family_person.parental_responsibility is 'special: whether the adult has parental responsibility';
comment on column children.family_person.reachable is 'internal: whether contact details are held';
comment on column children.family_person.guarded is 'special: whether the contact details are kept from somebody';
comment on column children.family_person.version is 'internal: counts edits, so that two people editing notice each other';
comment on column children.family_person.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column children.family_person.edited_at is 'internal: when it was edited last';
comment on column children.family_person.ended_at is 'internal: when it was taken out';

create table children.contact_opening (
    id bigint generated always as identity constraint contact_opening_pk primary key,
    person_id bigint not null constraint contact_opening_person_fk references children.family_person,
    account_id bigint not null,
    reason text not null constraint contact_opening_reason_length check (length(reason) between 10 and 500),
    opened_at timestamptz not null default current_timestamp
);
create index contact_opening_account_idx on children.contact_opening (account_id, opened_at);
comment on table children.contact_opening is 'Somebody opened contact details that are kept from somebody, and said why; open for a quarter of an hour';
comment on column children.contact_opening.id is 'internal: key';
comment on column children.contact_opening.person_id is 'personal: whose';
comment on column children.contact_opening.account_id is 'internal: access.account.id of who opened them';
comment on column children.contact_opening.reason is 'special: why';
comment on column children.contact_opening.opened_at is 'internal: when';

-- Whose guarded details the viewer has opened lately.
create function children.opened_by_me() returns setof bigint
    language sql stable security definer rows 2 set search_path = pg_catalog, children
as $$
    select o.person_id from contact_opening o
     where o.account_id = (select access.viewer_account()) and o.opened_at > current_timestamp - interval '15 minutes'
$$;

create table children.family_contact (
    person_id bigint constraint family_contact_pk primary key
        constraint family_contact_person_fk references children.family_person,
    family_id bigint not null constraint family_contact_family_fk references children.family,
    school_id bigint not null,
    address text not null default '' constraint family_contact_address_length check (length(address) <= 500),
    phone text not null default '' constraint family_contact_phone_length check (length(phone) <= 100),
    email text not null default '' constraint family_contact_email_length check (length(email) <= 200),
    keep_from text not null default '' constraint family_contact_keep_from_length check (length(keep_from) <= 500)
);
comment on table children.family_contact is 'How to reach one of a family; apart, because it may have to be kept from somebody';
comment on column children.family_contact.person_id is 'internal: whose';
comment on column children.family_contact.family_id is 'personal: the family';
comment on column children.family_contact.school_id is 'personal: partnership.school.id of the school that was told';
comment on column children.family_contact.address is 'special: address';
comment on column children.family_contact.phone is 'personal: telephone numbers';
comment on column children.family_contact.email is 'personal: address for email';
comment on column children.family_contact.keep_from is 'special: who must not learn the address; empty when nobody';

create table children.family_home (
    family_id bigint constraint family_home_pk primary key constraint family_home_family_fk references children.family,
    language text not null default '' constraint family_home_language_length check (length(language) <= 100),
    interpreter boolean not null default false,
    version integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null
);
comment on table children.family_home is 'How a family is spoken with';
comment on column children.family_home.family_id is 'internal: the family';
comment on column children.family_home.language is 'personal: the language spoken at home';
comment on column children.family_home.interpreter is 'personal: whether an interpreter is needed';
comment on column children.family_home.version is 'internal: counts edits, so that two people editing notice each other';
comment on column children.family_home.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column children.family_home.edited_at is 'internal: when it was edited last';

create table children.family_story (
    family_id bigint not null constraint family_story_family_fk references children.family,
    school_id bigint not null,
    words text not null constraint family_story_length check (length(words) <= 8000),
    agreed boolean not null default false,
    version integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null,
    constraint family_story_pk primary key (family_id, school_id)
);
comment on table children.family_story is 'What a family has told a school, so that it need not tell it again';
comment on column children.family_story.family_id is 'personal: the family';
comment on column children.family_story.school_id is 'personal: partnership.school.id of the school that was told';
comment on column children.family_story.words is 'special: the story';
comment on column children.family_story.agreed is 'personal: whether the family agreed that the other schools of its children read it';
comment on column children.family_story.version is 'internal: counts edits, so that two people editing notice each other';
comment on column children.family_story.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column children.family_story.edited_at is 'internal: when it was edited last';

create table children.family_claim (
    id bigint generated always as identity constraint family_claim_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint family_claim_public_id_unique unique,
    child_id integer not null constraint family_claim_child_fk references children.child,
    school_id bigint not null,
    child_name text not null,
    stated text not null constraint family_claim_stated_length check (length(stated) between 1 and 300),
    state text not null default 'OPEN' constraint family_claim_state_known check (state in ('OPEN', 'AGREED', 'REFUSED', 'WITHDRAWN')),
    asked_by_name text not null,
    asked_at timestamptz not null,
    answered_by_name text,
    answered_at timestamptz,
    constraint family_claim_answered_whole check ((state = 'OPEN') = (answered_at is null))
);
create index family_claim_child_idx on children.family_claim (child_id);
comment on table children.family_claim is 'A school says that its child has a brother or sister at another school, and asks that school';
comment on column children.family_claim.id is 'internal: key';
comment on column children.family_claim.public_id is 'internal: key used in addresses of pages';
comment on column children.family_claim.child_id is 'personal: the child of the school that asks';
comment on column children.family_claim.school_id is 'personal: partnership.school.id of the school that asks';
comment on column children.family_claim.child_name is 'personal: the child''s name, for the school that is asked';
comment on column children.family_claim.stated is 'personal: what was stated of the other child, as the asker typed it';
comment on column children.family_claim.state is 'personal: open, agreed, refused, or withdrawn';
comment on column children.family_claim.asked_by_name is 'personal: who asked, as they were called then';
comment on column children.family_claim.asked_at is 'internal: when';
comment on column children.family_claim.answered_by_name is 'personal: who answered or withdrew it';
comment on column children.family_claim.answered_at is 'internal: when';

-- Apart, so that whoever asks cannot learn whether there is such a child.
create table children.family_claim_match (
    claim_id bigint constraint family_claim_match_pk primary key
        constraint family_claim_match_claim_fk references children.family_claim,
    child_id integer not null constraint family_claim_match_child_fk references children.child
);
create index family_claim_match_child_idx on children.family_claim_match (child_id);
comment on table children.family_claim_match is 'The one child whom a statement fits exactly; only that child''s school sees it';
comment on column children.family_claim_match.claim_id is 'internal: the statement';
comment on column children.family_claim_match.child_id is 'personal: the child';

-- Finds whom a statement fits: one child exactly, by number or by name and birth date. Tells nothing to whoever asks.
create function children.match_claim(claim bigint, upn text, surname_key text, forename_key text, born date) returns void
    language plpgsql security definer set search_path = pg_catalog, children
as $$
declare
    fitting integer[];
begin
    if not exists (select from family_claim f
                    where f.id = claim and f.child_id in (select on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))) then
        return;
    end if;
    select array_agg(c.id) into fitting
      from child c
     where c.merged_into is null and c.id <> (select f.child_id from family_claim f where f.id = claim)
       and case when match_claim.upn <> '' then c.upn = match_claim.upn
                else c.surname_key = match_claim.surname_key and c.forename_key = match_claim.forename_key
                     and c.birth_date = born end;
    if cardinality(fitting) = 1 then
        insert into family_claim_match (claim_id, child_id) values (claim, fitting[1]);
    end if;
end
$$;

-- Puts two children and everybody who belongs to them into one family. Only the functions below call it.
create function children.join_families(one integer, other integer, by_account bigint, by_name text, at timestamptz) returns void
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
        update family_home h set family_id = kept
         where h.family_id = joining and not exists (select from family_home k where k.family_id = kept);
        update family_story k
           set words = left(k.words || E'\n\n' || j.words, 8000), agreed = k.agreed and j.agreed, version = k.version + 1
          from family_story j
         where k.family_id = kept and j.family_id = joining and j.school_id = k.school_id;
        update family_story j set family_id = kept
         where j.family_id = joining
           and not exists (select from family_story k where k.family_id = kept and k.school_id = j.school_id);
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

-- Two children of schools where the viewer works with children.
create function children.join_own(one integer, other integer, by_name text, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, children
as $$
begin
    if one = other or not access.is_system()
            and (select count(*) from on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER') c (id) where c.id in (one, other)) < 2 then
        return false;
    end if;
    perform join_families(one, other, access.viewer_account(), by_name, at);
    return true;
end
$$;

-- The school of the child who was meant answers. False when it was not open for this viewer.
create function children.answer_claim(claim uuid, agree boolean, by_name text, at timestamptz) returns boolean
    language plpgsql security definer set search_path = pg_catalog, children
as $$
declare
    asking integer;
    asked integer;
begin
    select f.child_id, m.child_id into asking, asked
      from family_claim f join family_claim_match m on m.claim_id = f.id
     where f.public_id = claim and f.state = 'OPEN'
       and (access.is_system() or m.child_id in (select on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
       for update of f;
    if asking is null then
        return false;
    end if;
    update family_claim f
       set state = case when agree then 'AGREED' else 'REFUSED' end, answered_by_name = by_name, answered_at = at
     where f.public_id = claim;
    if agree then
        perform join_families(asking, asked, access.viewer_account(), by_name, at);
    end if;
    return true;
end
$$;

revoke execute on function children.my_families() from public;
revoke execute on function children.other_schools_of_my_families() from public;
revoke execute on function children.siblings_elsewhere() from public;
revoke execute on function children.siblings_elsewhere_ids() from public;
revoke execute on function children.opened_by_me() from public;
revoke execute on function children.match_claim(bigint, text, text, text, date) from public;
revoke execute on function children.join_families(integer, integer, bigint, text, timestamptz) from public;
revoke execute on function children.join_own(integer, integer, text, timestamptz) from public;
revoke execute on function children.answer_claim(uuid, boolean, text, timestamptz) from public;
grant execute on function children.my_families() to ${application};
grant execute on function children.other_schools_of_my_families() to ${application};
grant execute on function children.siblings_elsewhere() to ${application};
grant execute on function children.opened_by_me() to ${application};
grant execute on function children.match_claim(bigint, text, text, text, date) to ${application};
grant execute on function children.join_own(integer, integer, text, timestamptz) to ${application};
grant execute on function children.answer_claim(uuid, boolean, text, timestamptz) to ${application};

call platform.protect('children.family_person');
call platform.protect('children.contact_opening');
call platform.protect('children.family_contact');
call platform.protect('children.family_home');
call platform.protect('children.family_story');
call platform.protect('children.family_claim');
call platform.protect('children.family_claim_match');

-- A data manager reads who belongs together and changes nothing of it.
alter policy family_member_scope on children.family_member
    with check ((select access.is_system()) or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')));
create policy family_person_scope on children.family_person to ${application}
    using ((select access.is_system()) or family_id in (select children.my_families()))
    with check ((select access.is_system()) or family_id in (select children.my_families()));
create policy family_home_scope on children.family_home to ${application}
    using ((select access.is_system()) or family_id in (select children.my_families()))
    with check ((select access.is_system()) or family_id in (select children.my_families()));
create policy family_contact_scope on children.family_contact to ${application}
    using ((select access.is_system())
        or family_id in (select children.my_families())
           and (family_id, school_id) not in (select o.family_id, o.school_id from children.other_schools_of_my_families() o)
           and (keep_from = '' or person_id in (select children.opened_by_me())))
    with check ((select access.is_system())
        or family_id in (select children.my_families())
           and (family_id, school_id) not in (select o.family_id, o.school_id from children.other_schools_of_my_families() o));
create policy family_story_scope on children.family_story to ${application}
    using ((select access.is_system())
        or family_id in (select children.my_families())
           and (agreed
                or (family_id, school_id) not in (select o.family_id, o.school_id
                                                    from children.other_schools_of_my_families() o)))
    with check ((select access.is_system())
        or family_id in (select children.my_families())
           and (family_id, school_id) not in (select o.family_id, o.school_id from children.other_schools_of_my_families() o));
create policy contact_opening_scope on children.contact_opening to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account()) or (select access.has_role('PRIVACY_OFFICER')))
    with check (account_id = (select access.viewer_account())
        and person_id in (select p.id from children.family_person p));
create policy family_claim_match_scope on children.family_claim_match to ${application}
    using ((select access.is_system()) or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
    with check ((select access.is_system()));
create policy family_claim_scope on children.family_claim to ${application}
    using ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
        or id in (select m.claim_id from children.family_claim_match m))
    with check ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')));
