-- The partnership's own facts: settings, schools and what is known of other establishments, calendar, agencies, staff.

create table partnership.setting (
    one boolean not null default true constraint setting_pk primary key constraint setting_single check (one),
    name text not null constraint setting_name_length check (length(name) between 1 and 200),
    zone text not null,
    reporting_date date,
    synthetic boolean not null default false
);
comment on table partnership.setting is 'What an administrator sets for the whole partnership';
comment on column partnership.setting.one is 'internal: there is one row';
comment on column partnership.setting.name is 'public: name of the partnership';
comment on column partnership.setting.zone is 'internal: time zone that decides what day it is';
comment on column partnership.setting.reporting_date is 'internal: the day taken for today; none means the clock';
comment on column partnership.setting.synthetic is 'internal: whether the children are invented (demo)';
insert into partnership.setting (name, zone) values ('Local children''s partnership', 'Europe/London');

-- Several processes keep schools and calendar in memory: whoever changes them takes a number never used before, so that
-- a change that is rolled back can never be mistaken for a later one.
create sequence partnership.version_number;
create table partnership.version (
    one boolean not null default true constraint version_pk primary key constraint version_single check (one),
    number bigint not null
);
comment on table partnership.version is 'Which state of schools, calendar and settings this is';
comment on column partnership.version.one is 'internal: there is one row';
comment on column partnership.version.number is 'internal: changes whenever they change';
insert into partnership.version (number) values (nextval('partnership.version_number'));

create table partnership.school (
    id bigint generated always as identity constraint school_pk primary key,
    laestab text not null constraint school_laestab_form check (laestab ~ '^[0-9A-Z]{3}/[0-9A-Z]{4}$'),
    urn text constraint school_urn_form check (urn ~ '^[0-9]{6}$'),
    name text not null constraint school_name_length check (length(name) between 1 and 200),
    phase text not null,
    lowest_year text not null,
    highest_year text not null,
    opened date,
    closed date,
    successor_laestab text,
    successor_id bigint constraint school_successor_fk references partnership.school,
    file_id bigint,
    constraint school_laestab_unique unique (laestab),
    constraint school_phase_known check (phase in ('EARLY_YEARS', 'INFANT', 'JUNIOR', 'PRIMARY', 'SECONDARY', 'SPECIAL',
        'ALL_THROUGH', 'POST_16')),
    constraint school_dates check (closed is null or opened is null or closed >= opened)
);
comment on table partnership.school is 'A school that takes part in the partnership, open or closed';
comment on column partnership.school.id is 'internal: key';
comment on column partnership.school.laestab is 'public: local authority and establishment number, 850/2101';
comment on column partnership.school.urn is 'public: unique reference number, six digits';
comment on column partnership.school.name is 'public: name';
comment on column partnership.school.phase is 'public: platform.Phase';
comment on column partnership.school.lowest_year is 'public: platform.YearGroup of its youngest pupils';
comment on column partnership.school.highest_year is 'public: platform.YearGroup of its oldest pupils';
comment on column partnership.school.opened is 'public: first day';
comment on column partnership.school.closed is 'public: last day';
comment on column partnership.school.successor_laestab is 'public: the school that took it over, known here or not';
comment on column partnership.school.successor_id is 'public: that school where it takes part';
comment on column partnership.school.file_id is 'internal: intake.file.id that last said so';

create table partnership.school_history (
    id bigint generated always as identity constraint school_history_pk primary key,
    school_id bigint not null constraint school_history_school_fk references partnership.school,
    was jsonb not null,
    file_id bigint,
    replaced_by_file_id bigint,
    replaced_at timestamptz not null
);
create index school_history_school_idx on partnership.school_history (school_id);
comment on table partnership.school_history is 'What was held of a school before a correction';
comment on column partnership.school_history.id is 'internal: key';
comment on column partnership.school_history.school_id is 'internal: the school';
comment on column partnership.school_history.was is 'public: the row as it was';
comment on column partnership.school_history.file_id is 'internal: intake.file.id that had said so';
comment on column partnership.school_history.replaced_by_file_id is 'internal: intake.file.id that corrected it';
comment on column partnership.school_history.replaced_at is 'internal: when';

-- The national register knows a school by URN; one LAESTAB may have had several (an academy keeps its number).
create table partnership.establishment (
    urn text not null constraint establishment_pk primary key constraint establishment_urn_form check (urn ~ '^[0-9]{6}$'),
    laestab text not null,
    name text not null,
    phase text not null,
    lowest_age integer,
    highest_age integer,
    opened date,
    closed date,
    open boolean not null,
    file_id bigint
);
create index establishment_laestab_idx on partnership.establishment (laestab);
comment on table partnership.establishment is 'A school of the national register (GIAS), whether or not it takes part';
comment on column partnership.establishment.urn is 'public: unique reference number, six digits';
comment on column partnership.establishment.laestab is 'public: local authority and establishment number';
comment on column partnership.establishment.name is 'public: name';
comment on column partnership.establishment.phase is 'public: phase of education as the register names it';
comment on column partnership.establishment.lowest_age is 'public: statutory lowest age in years';
comment on column partnership.establishment.highest_age is 'public: statutory highest age in years';
comment on column partnership.establishment.opened is 'public: first day';
comment on column partnership.establishment.closed is 'public: last day';
comment on column partnership.establishment.open is 'public: whether the register has it as open';
comment on column partnership.establishment.file_id is 'internal: intake.file.id that last said so';

create table partnership.establishment_link (
    urn text not null constraint establishment_link_establishment_fk references partnership.establishment,
    linked_urn text not null,
    kind text not null,
    constraint establishment_link_pk primary key (urn, linked_urn, kind)
);
create index establishment_link_linked_idx on partnership.establishment_link (linked_urn);
comment on table partnership.establishment_link is 'Predecessors and successors as the national register has them';
comment on column partnership.establishment_link.urn is 'public: the establishment';
comment on column partnership.establishment_link.linked_urn is 'public: the other one';
comment on column partnership.establishment_link.kind is 'public: what the other one is to it: Successor, Predecessor ...';

create table partnership.half_term (
    school_year integer not null,
    number integer not null constraint half_term_number_known check (number between 1 and 6),
    start_date date not null,
    end_date date not null,
    file_id bigint,
    constraint half_term_pk primary key (school_year, number),
    constraint half_term_dates check (end_date >= start_date)
);
comment on table partnership.half_term is 'The calendar';
comment on column partnership.half_term.school_year is 'public: calendar year in which the school year starts';
comment on column partnership.half_term.number is 'public: 1 to 6';
comment on column partnership.half_term.start_date is 'public: first day';
comment on column partnership.half_term.end_date is 'public: last day';
comment on column partnership.half_term.file_id is 'internal: intake.file.id that said so; none when set by hand';

create table partnership.agency (
    id bigint generated always as identity constraint agency_pk primary key,
    name text not null constraint agency_name_length check (length(name) between 1 and 200),
    kind text not null,
    constraint agency_name_unique unique (name)
);
comment on table partnership.agency is 'A body that works with the schools: health, police, children''s services ...';
comment on column partnership.agency.id is 'internal: key';
comment on column partnership.agency.name is 'public: name';
comment on column partnership.agency.kind is 'public: what kind of body it is';

create table partnership.staff (
    id bigint generated always as identity constraint staff_pk primary key,
    staff_id text not null,
    name text not null,
    role text not null,
    school_id bigint not null constraint staff_school_fk references partnership.school,
    fte numeric(4, 3) constraint staff_fte_range check (fte between 0 and 2),
    funding_source text not null default '',
    start_date date not null,
    end_date date,
    file_id bigint,
    constraint staff_post_unique unique (staff_id, role, school_id, start_date),
    constraint staff_dates check (end_date is null or end_date >= start_date)
);
create index staff_school_idx on partnership.staff (school_id);
comment on table partnership.staff is 'A post that someone holds at a school';
comment on column partnership.staff.id is 'internal: key';
comment on column partnership.staff.staff_id is 'personal: the school''s own number for the person';
comment on column partnership.staff.name is 'personal: name';
comment on column partnership.staff.role is 'personal: role code of FORMATS.md, or any other';
comment on column partnership.staff.school_id is 'internal: the school';
comment on column partnership.staff.fte is 'personal: full-time equivalent, 1 is full time';
comment on column partnership.staff.funding_source is 'personal: who pays for the post';
comment on column partnership.staff.start_date is 'personal: first day in the post';
comment on column partnership.staff.end_date is 'personal: last day in the post';
comment on column partnership.staff.file_id is 'internal: intake.file.id that last said so';

create table partnership.staff_history (
    id bigint generated always as identity constraint staff_history_pk primary key,
    post_id bigint not null constraint staff_history_staff_fk references partnership.staff,
    school_id bigint not null,
    was jsonb not null,
    file_id bigint,
    replaced_by_file_id bigint,
    replaced_at timestamptz not null
);
create index staff_history_post_idx on partnership.staff_history (post_id);
comment on table partnership.staff_history is 'What was held of a post before a correction';
comment on column partnership.staff_history.id is 'internal: key';
comment on column partnership.staff_history.post_id is 'internal: the post';
comment on column partnership.staff_history.school_id is 'internal: its school';
comment on column partnership.staff_history.was is 'personal: the row as it was';
comment on column partnership.staff_history.file_id is 'internal: intake.file.id that had said so';
comment on column partnership.staff_history.replaced_by_file_id is 'internal: intake.file.id that corrected it';
comment on column partnership.staff_history.replaced_at is 'internal: when';

-- Staff are people too: their own school, those who plan the workforce, and administrators see them.
call platform.protect('partnership.staff');
call platform.protect('partnership.staff_history');
create policy staff_scope on partnership.staff to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER', 'ADMINISTRATOR')))
    with check ((select access.is_system()));
create policy staff_history_scope on partnership.staff_history to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER', 'ADMINISTRATOR')))
    with check ((select access.is_system()));

-- How many people hold one of the roles at each school on a day: a count, so that everyone may ask.
create function partnership.people_in_roles(roles text[], day date) returns table (school_id bigint, people integer)
    language sql stable security definer set search_path = pg_catalog, partnership
as $$
    select s.school_id, count(distinct s.staff_id)::integer
      from staff s
     where s.role = any (roles) and s.start_date <= day and (s.end_date is null or s.end_date >= day)
     group by s.school_id
$$;
revoke execute on function partnership.people_in_roles(text[], date) from public;
grant execute on function partnership.people_in_roles(text[], date) to ${application};
