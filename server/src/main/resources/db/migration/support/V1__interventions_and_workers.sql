-- What all kinds of support share: who works, and one row for every piece of support, whatever its kind. A kind's own
-- tables (referral, programme, placement ...) refer to that row.

create table support.worker (
    id bigint generated always as identity constraint worker_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint worker_public_id_unique unique,
    name text not null constraint worker_name_length check (length(name) between 1 and 200),
    role text not null constraint worker_role_length check (length(role) between 1 and 100),
    school_id bigint,
    agency_id bigint,
    staff_id text,
    account_id bigint,
    capacity integer constraint worker_capacity_positive check (capacity > 0),
    line_manager text not null default '' constraint worker_line_manager_length check (length(line_manager) <= 200),
    active_from date not null,
    active_until date,
    constraint worker_place check (num_nonnulls(school_id, agency_id) = 1),
    constraint worker_staff_unique unique (school_id, staff_id),
    constraint worker_dates check (active_until is null or active_until >= active_from)
);
create index worker_account_idx on support.worker (account_id) where account_id is not null;
create index worker_school_idx on support.worker (school_id);
comment on table support.worker is 'Someone who supports children: a key worker of a school, or a worker of an agency';
comment on column support.worker.id is 'internal: key';
comment on column support.worker.public_id is 'internal: key used in addresses of pages';
comment on column support.worker.name is 'personal: name';
comment on column support.worker.role is 'personal: partnership.KeyWorkerRole code, or words';
comment on column support.worker.school_id is 'internal: partnership.school.id of the school they work for';
comment on column support.worker.agency_id is 'internal: partnership.agency.id of the agency they work for';
comment on column support.worker.staff_id is 'personal: the school''s own number for the person, as in staff.csv';
comment on column support.worker.account_id is 'internal: access.account.id when they sign in';
comment on column support.worker.capacity is 'internal: children they can support at once; none when not said';
comment on column support.worker.line_manager is 'personal: who manages them';
comment on column support.worker.active_from is 'internal: first day';
comment on column support.worker.active_until is 'internal: last day; none while it lasts';

create table support.intervention (
    id bigint generated always as identity constraint intervention_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint intervention_public_id_unique unique,
    child_id integer not null,
    school_id bigint not null,
    kind text not null,
    title text not null constraint intervention_title_length check (length(title) between 1 and 200),
    service_id bigint,
    worker_id bigint constraint intervention_worker_fk references support.worker,
    continuum text not null constraint intervention_continuum_known
        check (continuum in ('PREVENTION', 'SYSTEMATIC', 'RECOVERY', 'EMERGENCY')),
    began_on date not null,
    planned_until date,
    next_on date,
    ended_on date,
    outcome text,
    assigned_on date,
    version integer not null default 1,
    opened_by bigint,
    opened_by_name text not null,
    opened_at timestamptz not null,
    constraint intervention_kind_known check (kind in ('REFERRAL', 'CAF', 'PROGRAMME', 'NURTURE', 'FAMILY_SUPPORT', 'LINK_WORK',
        'ADULT_MENTOR', 'COUNSELLING', 'TRANSITION', 'TRANSFER', 'BEREAVEMENT')),
    constraint intervention_outcome_known check (outcome in ('ACHIEVED', 'PARTLY', 'NOT_ACHIEVED', 'STEPPED_UP', 'MOVED', 'WITHDRAWN')),
    constraint intervention_ended_whole check ((ended_on is null) = (outcome is null)),
    constraint intervention_dates check (ended_on is null or ended_on >= began_on),
    constraint intervention_planned check (planned_until is null or planned_until >= began_on)
);
create index intervention_child_idx on support.intervention (child_id);
create index intervention_worker_idx on support.intervention (worker_id) where ended_on is null;
create index intervention_school_idx on support.intervention (school_id, began_on);
create index intervention_open_kind_idx on support.intervention (kind) where ended_on is null;
comment on table support.intervention is 'A piece of support for a child, of whatever kind, from began_on to ended_on';
comment on column support.intervention.id is 'internal: key';
comment on column support.intervention.public_id is 'internal: key used in addresses of pages';
comment on column support.intervention.child_id is 'personal: children.child.id';
comment on column support.intervention.school_id is 'internal: partnership.school.id of the school that gave it or asked for it';
comment on column support.intervention.kind is 'special: support.InterventionKind';
comment on column support.intervention.title is 'special: what it is, in a few words';
comment on column support.intervention.service_id is 'special: directory.service.id of the service it is';
comment on column support.intervention.worker_id is 'personal: who leads it';
comment on column support.intervention.continuum is 'special: directory.Continuum';
comment on column support.intervention.began_on is 'special: first day';
comment on column support.intervention.planned_until is 'special: day by which it is meant to end';
comment on column support.intervention.next_on is 'special: day of the next thing to do';
comment on column support.intervention.ended_on is 'special: last day; none while it lasts';
comment on column support.intervention.outcome is 'special: support.InterventionOutcome';
comment on column support.intervention.assigned_on is 'personal: when its present worker took it on';
comment on column support.intervention.version is 'internal: counts edits, so that two people editing notice each other';
comment on column support.intervention.opened_by is 'internal: account that opened it';
comment on column support.intervention.opened_by_name is 'personal: who opened it, as they were called then';
comment on column support.intervention.opened_at is 'internal: when it was written down';

-- Workers that the viewer is, by their account.
create function support.my_workers() returns setof bigint
    language sql stable security definer rows 2 set search_path = pg_catalog, support
as $$
    select w.id from worker w where w.account_id = (select access.viewer_account())
$$;
-- What the viewer leads although the child is on another school's roll, while the child is shared with them.
create function support.led_by_me() returns setof bigint
    language sql stable security definer rows 10 set search_path = pg_catalog, support
as $$
    select i.id from intervention i
     where i.worker_id in (select my_workers()) and i.child_id in (select children.shared_with_me())
$$;
revoke execute on function support.my_workers() from public;
revoke execute on function support.led_by_me() from public;
grant execute on function support.my_workers() to ${application};
grant execute on function support.led_by_me() to ${application};

call platform.protect('support.worker');
call platform.protect('support.intervention');
create policy worker_scope on support.worker to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or account_id = (select access.viewer_account())
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER', 'ADMINISTRATOR'))
        or agency_id in (select m.agency_id from access.membership m
                          where m.account_id = (select access.viewer_account()) and m.role = 'AGENCY_WORKER'))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER')));
create policy intervention_scope on support.intervention to ${application}
    using ((select access.is_system())
        or child_id in (select children.on_my_roll())
        or id in (select support.led_by_me()))
    with check ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
        or id in (select support.led_by_me()));
