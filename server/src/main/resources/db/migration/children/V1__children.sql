-- Children, their enrolments over time and across schools, what is known of them, their families, and with whom they
-- are shared. A current school sees everything about its children; a former one sees its own rows and who the child is.

-- The roll is kept in memory by every process: whoever changes it takes a number never used before, so that a change
-- that is rolled back (a preview) can never be mistaken for a later one.
create sequence children.roll_version_number;
create table children.roll_version (
    one boolean not null default true constraint roll_version_pk primary key constraint roll_version_single check (one),
    number bigint not null
);
comment on table children.roll_version is 'Which state of children and enrolments this is';
comment on column children.roll_version.one is 'internal: there is one row';
comment on column children.roll_version.number is 'internal: changes whenever they change';
insert into children.roll_version (number) values (nextval('children.roll_version_number'));

create table children.child (
    id integer generated always as identity constraint child_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint child_public_id_unique unique,
    upn text collate "C" not null constraint child_upn_length check (length(upn) between 1 and 200),
    pseudonymous boolean not null default false,
    surname text not null,
    forename text not null,
    birth_date date,
    sex text not null constraint child_sex_known check (sex in ('F', 'M', 'U')),
    surname_key text collate "C" not null,
    forename_key text collate "C" not null,
    home_school_id bigint,
    past_school_ids bigint[] not null default '{}',
    merged_into integer constraint child_merged_fk references children.child,
    file_id bigint,
    constraint child_upn_unique unique (upn)
);
create index child_home_school_idx on children.child (home_school_id, surname_key, forename_key);
create index child_likeness_idx on children.child (surname_key, birth_date);
comment on table children.child is 'A child or young person; one row for life, whatever the school';
comment on column children.child.id is 'internal: key within Haven, small so that registers can be packed';
comment on column children.child.public_id is 'internal: key used in addresses of pages';
comment on column children.child.upn is 'personal: unique pupil number, upper case, or a pseudonymous identifier';
comment on column children.child.pseudonymous is 'internal: whether the upn is a pseudonymous identifier of the census tables';
comment on column children.child.surname is 'personal: surname as last sent; empty when the source has no names';
comment on column children.child.forename is 'personal: forename as last sent';
comment on column children.child.birth_date is 'personal: date of birth';
comment on column children.child.sex is 'personal: F, M or U (not known)';
comment on column children.child.surname_key is 'personal: surname without case, accents and punctuation, for searching and likeness';
comment on column children.child.forename_key is 'personal: forename likewise';
comment on column children.child.home_school_id is 'personal: partnership.school.id of the latest begun enrolment';
comment on column children.child.past_school_ids is 'personal: partnership.school.id of every other enrolment';
comment on column children.child.merged_into is 'personal: the record that a person decided is the same child';
comment on column children.child.file_id is 'internal: intake.file.id that last said so';

create table children.former_identity (
    id bigint generated always as identity constraint former_identity_pk primary key,
    child_id integer not null constraint former_identity_child_fk references children.child,
    upn text not null,
    surname text not null,
    forename text not null,
    birth_date date,
    sex text not null,
    file_id bigint,
    replaced_by_file_id bigint,
    replaced_at timestamptz not null
);
create index former_identity_child_idx on children.former_identity (child_id);
comment on table children.former_identity is 'Names and dates held of a child before they were changed';
comment on column children.former_identity.id is 'internal: key';
comment on column children.former_identity.child_id is 'internal: the child';
comment on column children.former_identity.upn is 'personal: unique pupil number then';
comment on column children.former_identity.surname is 'personal: surname then';
comment on column children.former_identity.forename is 'personal: forename then';
comment on column children.former_identity.birth_date is 'personal: date of birth as then held';
comment on column children.former_identity.sex is 'personal: F, M or U as then held';
comment on column children.former_identity.file_id is 'internal: intake.file.id that had said so';
comment on column children.former_identity.replaced_by_file_id is 'internal: intake.file.id that changed it; none for a person';
comment on column children.former_identity.replaced_at is 'internal: when';

create table children.enrolment (
    id bigint generated always as identity constraint enrolment_pk primary key,
    child_id integer not null constraint enrolment_child_fk references children.child,
    school_id bigint not null,
    entry_date date not null,
    leaving_date date,
    year_group text,
    counts datemultirange not null,
    file_id bigint,
    constraint enrolment_unique unique (child_id, school_id, entry_date),
    constraint enrolment_dates check (leaving_date is null or leaving_date >= entry_date)
);
create index enrolment_school_idx on children.enrolment (school_id, entry_date);
comment on table children.enrolment is 'A stay on a school''s roll';
comment on column children.enrolment.id is 'internal: key';
comment on column children.enrolment.child_id is 'internal: the child';
comment on column children.enrolment.school_id is 'personal: partnership.school.id';
comment on column children.enrolment.entry_date is 'personal: first day on roll';
comment on column children.enrolment.leaving_date is 'personal: last day on roll; none while it lasts';
comment on column children.enrolment.year_group is 'personal: platform.YearGroup';
comment on column children.enrolment.counts is 'personal: days on which it is the one that counts, the latest begun of those that hold; kept here so that a former school need not see what came after';
comment on column children.enrolment.file_id is 'internal: intake.file.id that last said so';

create table children.enrolment_history (
    id bigint generated always as identity constraint enrolment_history_pk primary key,
    enrolment_id bigint not null constraint enrolment_history_enrolment_fk references children.enrolment,
    child_id integer not null,
    school_id bigint not null,
    leaving_date date,
    year_group text,
    file_id bigint,
    replaced_by_file_id bigint,
    replaced_at timestamptz not null
);
create index enrolment_history_enrolment_idx on children.enrolment_history (enrolment_id);
create index enrolment_history_child_idx on children.enrolment_history (child_id);
comment on table children.enrolment_history is 'What was held of an enrolment before it was corrected or ended';
comment on column children.enrolment_history.id is 'internal: key';
comment on column children.enrolment_history.enrolment_id is 'internal: the enrolment';
comment on column children.enrolment_history.child_id is 'internal: its child';
comment on column children.enrolment_history.school_id is 'personal: its school';
comment on column children.enrolment_history.leaving_date is 'personal: last day on roll as then held';
comment on column children.enrolment_history.year_group is 'personal: year group as then held';
comment on column children.enrolment_history.file_id is 'internal: intake.file.id that had said so';
comment on column children.enrolment_history.replaced_by_file_id is 'internal: intake.file.id that corrected it';
comment on column children.enrolment_history.replaced_at is 'internal: when';

create table children.characteristics (
    id bigint generated always as identity constraint characteristics_pk primary key,
    child_id integer not null constraint characteristics_child_fk references children.child,
    school_id bigint not null,
    valid_from date not null,
    valid_until date,
    corrected boolean not null default false,
    sen text not null default '',
    fsm text not null default '',
    in_care text not null default '',
    young_carer text not null default '',
    ethnicity text not null default '',
    first_language text not null default '',
    postcode text not null default '',
    file_id bigint,
    source text not null
);
create unique index characteristics_current_idx on children.characteristics (child_id) where valid_until is null;
create index characteristics_child_idx on children.characteristics (child_id, valid_from);
create index characteristics_postcode_idx on children.characteristics (postcode) where valid_until is null and postcode <> '';
comment on table children.characteristics is 'What a school said of a child from a day on; empty text where it was not said';
comment on column children.characteristics.id is 'internal: key';
comment on column children.characteristics.child_id is 'internal: the child';
comment on column children.characteristics.school_id is 'internal: the school that said so';
comment on column children.characteristics.valid_from is 'internal: first day';
comment on column children.characteristics.valid_until is 'internal: last day; none while it holds';
comment on column children.characteristics.corrected is 'internal: true when another statement of the same day replaced it';
comment on column children.characteristics.sen is 'special: SEN provision, N K E or before 2014 A P S';
comment on column children.characteristics.fsm is 'personal: eligible for free school meals, Y or N';
comment on column children.characteristics.in_care is 'special: looked after by a local authority, Y or N';
comment on column children.characteristics.young_carer is 'special: P (parent or guardian says), S (school says), N';
comment on column children.characteristics.ethnicity is 'special: DfE ethnicity code';
comment on column children.characteristics.first_language is 'personal: DfE language code';
comment on column children.characteristics.postcode is 'personal: home postcode, one space before its last three characters';
comment on column children.characteristics.file_id is 'internal: intake.file.id';
comment on column children.characteristics.source is 'internal: the file and who sent it';

create table children.family (
    id bigint generated always as identity constraint family_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint family_public_id_unique unique
);
create table children.family_member (
    family_id bigint not null constraint family_member_family_fk references children.family,
    child_id integer not null constraint family_member_child_fk references children.child,
    added_by bigint,
    added_by_name text not null,
    added_at timestamptz not null,
    ended_at timestamptz,
    constraint family_member_pk primary key (family_id, child_id, added_at)
);
create unique index family_member_current_idx on children.family_member (child_id) where ended_at is null;
comment on table children.family is 'Children who belong together at home, across schools';
comment on column children.family.id is 'internal: key';
comment on column children.family.public_id is 'internal: key used in addresses of pages';
comment on table children.family_member is 'A child as one of a family';
comment on column children.family_member.family_id is 'internal: the family';
comment on column children.family_member.child_id is 'personal: the child';
comment on column children.family_member.added_by is 'internal: access.account.id of who said so';
comment on column children.family_member.added_by_name is 'personal: their name then';
comment on column children.family_member.added_at is 'internal: when';
comment on column children.family_member.ended_at is 'internal: when it was taken back';

create table children.vulnerable_group (
    id bigint generated always as identity constraint vulnerable_group_pk primary key,
    child_id integer not null constraint vulnerable_group_child_fk references children.child,
    school_id bigint not null,
    kind text not null constraint vulnerable_group_known check (kind in ('RELATIVE_POVERTY', 'IN_CARE', 'MENTAL_HEALTH_RISK',
        'LEARNING_DIFFICULTY_OR_DISABILITY', 'YOUNG_CARER', 'NEGLECT_OR_ABUSE', 'MINORITY_ETHNIC_BARRIERS', 'YOUNG_PARENT',
        'LGBT', 'YOUNG_OFFENDER')),
    valid_from date not null,
    valid_until date,
    source text not null,
    entered_by bigint,
    entered_at timestamptz not null,
    constraint vulnerable_group_dates check (valid_until is null or valid_until >= valid_from)
);
create index vulnerable_group_child_idx on children.vulnerable_group (child_id);
create unique index vulnerable_group_current_idx on children.vulnerable_group (child_id, kind) where valid_until is null;
comment on table children.vulnerable_group is 'A child in one of the ten vulnerable groups as a person entered it; what evidence shows is derived from characteristics';
comment on column children.vulnerable_group.id is 'internal: key';
comment on column children.vulnerable_group.child_id is 'internal: the child';
comment on column children.vulnerable_group.school_id is 'internal: the school at which it was entered';
comment on column children.vulnerable_group.kind is 'special: which group';
comment on column children.vulnerable_group.valid_from is 'special: first day';
comment on column children.vulnerable_group.valid_until is 'special: last day; none while it holds';
comment on column children.vulnerable_group.source is 'special: where it is known from';
comment on column children.vulnerable_group.entered_by is 'internal: access.account.id';
comment on column children.vulnerable_group.entered_at is 'internal: when';

create table children.possible_duplicate (
    id bigint generated always as identity constraint possible_duplicate_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint possible_duplicate_public_id_unique unique,
    kind text not null constraint possible_duplicate_kind_known check (kind in ('LIKENESS', 'UPN_CONFLICT')),
    child_id integer not null constraint possible_duplicate_child_fk references children.child,
    other_id integer constraint possible_duplicate_other_fk references children.child,
    school_ids bigint[] not null,
    claimed_surname text,
    claimed_forename text,
    claimed_birth_date date,
    claimed_sex text,
    found_at timestamptz not null,
    file_id bigint,
    decision text constraint possible_duplicate_decision_known check (decision in ('SAME', 'DIFFERENT')),
    decided_by bigint,
    decided_by_name text,
    decided_at timestamptz,
    undone_at timestamptz,
    undone_by bigint,
    moved jsonb,
    constraint possible_duplicate_shape check ((kind = 'LIKENESS') = (other_id is not null)),
    constraint possible_duplicate_order check (other_id is null or child_id < other_id)
);
create unique index possible_duplicate_pair_idx on children.possible_duplicate (child_id, other_id) where kind = 'LIKENESS';
create unique index possible_duplicate_claim_idx on children.possible_duplicate
    (child_id, claimed_surname, claimed_forename, claimed_birth_date) where kind = 'UPN_CONFLICT';
comment on table children.possible_duplicate is 'Two records that may be one child, or one number used for two children: for a person to decide';
comment on column children.possible_duplicate.id is 'internal: key';
comment on column children.possible_duplicate.public_id is 'internal: key used in addresses of pages';
comment on column children.possible_duplicate.kind is 'internal: LIKENESS (two numbers, alike) or UPN_CONFLICT (one number, unlike)';
comment on column children.possible_duplicate.child_id is 'personal: the child held';
comment on column children.possible_duplicate.other_id is 'personal: the other child held, of a likeness';
comment on column children.possible_duplicate.school_ids is 'internal: schools whose people decide';
comment on column children.possible_duplicate.claimed_surname is 'personal: surname that the file gave, of a conflict';
comment on column children.possible_duplicate.claimed_forename is 'personal: forename likewise';
comment on column children.possible_duplicate.claimed_birth_date is 'personal: date of birth likewise';
comment on column children.possible_duplicate.claimed_sex is 'personal: sex likewise';
comment on column children.possible_duplicate.found_at is 'internal: when it was noticed';
comment on column children.possible_duplicate.file_id is 'internal: intake.file.id in which it was noticed';
comment on column children.possible_duplicate.decision is 'personal: SAME or DIFFERENT; none until a person decides';
comment on column children.possible_duplicate.decided_by is 'internal: access.account.id';
comment on column children.possible_duplicate.decided_by_name is 'personal: their name then';
comment on column children.possible_duplicate.decided_at is 'internal: when';
comment on column children.possible_duplicate.undone_at is 'internal: when the last decision was taken back';
comment on column children.possible_duplicate.undone_by is 'internal: access.account.id of who took it back';
comment on column children.possible_duplicate.moved is 'personal: what "same" changed, so that it can be taken back';

create table children.share (
    id bigint generated always as identity constraint share_pk primary key,
    child_id integer not null constraint share_child_fk references children.child,
    account_id bigint,
    agency_id bigint,
    purpose text not null,
    lawful_basis text not null,
    shared_by bigint,
    shared_at timestamptz not null,
    valid_until date not null,
    ended_at timestamptz,
    constraint share_with_whom check (num_nonnulls(account_id, agency_id) = 1)
);
create index share_child_idx on children.share (child_id);
create index share_account_idx on children.share (account_id) where account_id is not null;
create index share_agency_idx on children.share (agency_id) where agency_id is not null;
comment on table children.share is 'Who else may see a child, what for, on what basis and until when';
comment on column children.share.id is 'internal: key';
comment on column children.share.child_id is 'personal: the child';
comment on column children.share.account_id is 'internal: access.account.id of the person, or';
comment on column children.share.agency_id is 'internal: partnership.agency.id of the agency whose workers may see';
comment on column children.share.purpose is 'personal: what for';
comment on column children.share.lawful_basis is 'personal: on what basis';
comment on column children.share.shared_by is 'internal: access.account.id of who shared';
comment on column children.share.shared_at is 'internal: when';
comment on column children.share.valid_until is 'internal: last day';
comment on column children.share.ended_at is 'internal: when it was withdrawn';

-- Children whose current school is one of mine. For policies: "child_id in (select children.on_my_roll())" runs once
-- per statement; as the owner's function it passes the policies and so cannot recurse.
create function children.on_my_roll() returns setof integer
    language sql stable security definer rows 1000 set search_path = pg_catalog, children
as $$
    select c.id from child c where c.home_school_id = any ((select access.child_schools())::bigint[])
$$;

-- Children shared with me or my agency today.
create function children.shared_with_me() returns setof integer
    language sql stable security definer rows 10 set search_path = pg_catalog, children
as $$
    select s.child_id
      from share s
     where s.valid_until >= current_date and s.ended_at is null
       and (s.account_id = (select access.viewer_account())
            or s.agency_id in (select m.agency_id from access.membership m
                                where m.account_id = (select access.viewer_account()) and m.role = 'AGENCY_WORKER'
                                  and m.valid_from <= current_date
                                  and (m.valid_until is null or m.valid_until >= current_date)))
$$;

-- Children whose current school is one where I hold one of the roles; for finer policies of later modules (vulnerability).
create function children.on_my_roll_as(variadic roles text[]) returns setof integer
    language sql stable security definer rows 1000 set search_path = pg_catalog, children
as $$
    select c.id from child c where c.home_school_id = any ((select access.schools_as(variadic roles))::bigint[])
$$;

revoke execute on function children.on_my_roll_as(text[]) from public;
grant execute on function children.on_my_roll_as(text[]) to ${application};
revoke execute on function children.on_my_roll() from public;
revoke execute on function children.shared_with_me() from public;
grant execute on function children.on_my_roll() to ${application};
grant execute on function children.shared_with_me() to ${application};

call platform.protect('children.child');
call platform.protect('children.former_identity');
call platform.protect('children.enrolment');
call platform.protect('children.enrolment_history');
call platform.protect('children.characteristics');
call platform.protect('children.family');
call platform.protect('children.family_member');
call platform.protect('children.vulnerable_group');
call platform.protect('children.possible_duplicate');
call platform.protect('children.share');

create policy child_scope on children.child to ${application}
    using ((select access.is_system())
        or home_school_id = any ((select access.child_schools())::bigint[])
        or past_school_ids && (select access.child_schools())::bigint[]
        or id in (select children.shared_with_me()))
    with check ((select access.is_system())
        or home_school_id = any ((select access.child_schools())::bigint[]));
create policy former_identity_scope on children.former_identity to ${application}
    using ((select access.is_system()) or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()) or child_id in (select children.on_my_roll()));
create policy enrolment_scope on children.enrolment to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll())
        or child_id in (select children.shared_with_me()))
    with check ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]));
create policy enrolment_history_scope on children.enrolment_history to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()));
create policy characteristics_scope on children.characteristics to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()));
create policy family_scope on children.family to ${application}
    using ((select access.is_system()) or (select access.has_role('SENCO', 'HEAD', 'KEY_WORKER', 'DATA_MANAGER')))
    with check ((select access.is_system()) or (select access.has_role('SENCO', 'HEAD', 'KEY_WORKER')));
create policy family_member_scope on children.family_member to ${application}
    using ((select access.is_system()) or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()) or child_id in (select children.on_my_roll()));
create policy vulnerable_group_scope on children.vulnerable_group to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or (school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
            and child_id in (select children.on_my_roll())));
create policy possible_duplicate_scope on children.possible_duplicate to ${application}
    using ((select access.is_system())
        or school_ids && (select access.schools_as('DATA_MANAGER', 'SENCO', 'HEAD'))::bigint[])
    with check ((select access.is_system())
        or school_ids && (select access.schools_as('DATA_MANAGER', 'SENCO', 'HEAD'))::bigint[]);
create policy share_scope on children.share to ${application}
    using ((select access.is_system()) or child_id in (select children.on_my_roll())
        or account_id = (select access.viewer_account()))
    with check ((select access.is_system()) or child_id in (select children.on_my_roll()));
