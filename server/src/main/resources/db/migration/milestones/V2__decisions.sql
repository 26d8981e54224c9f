-- What people decide about children at a decision point, and the programmes that follow.

create table milestones.start (
    id bigint generated always as identity constraint start_pk primary key,
    school_id bigint not null,
    school_year integer not null,
    kind text not null constraint start_kind_length check (length(kind) between 1 and 60),
    kind_label text not null,
    group_name text not null default '' constraint start_group_length check (length(group_name) <= 100),
    worker uuid,
    worker_name text not null default '',
    begins date not null,
    ends date not null,
    outreach boolean not null,
    requested_by bigint,
    requested_by_name text not null,
    requested_at timestamptz not null,
    constraint start_dates check (ends > begins)
);
create index start_school_idx on milestones.start (school_id, school_year);
comment on table milestones.start is 'Programmes asked for together, at one school: of one type, for one stretch of time';
comment on column milestones.start.id is 'internal: key';
comment on column milestones.start.school_id is 'internal: partnership.school.id';
comment on column milestones.start.school_year is 'internal: calendar year in which the school year begins';
comment on column milestones.start.kind is 'internal: type of programme';
comment on column milestones.start.kind_label is 'internal: its name then';
comment on column milestones.start.group_name is 'internal: what the group is called, or nothing';
comment on column milestones.start.worker is 'internal: support.worker of who leads it';
comment on column milestones.start.worker_name is 'personal: who leads it, as they were called then';
comment on column milestones.start.begins is 'internal: first day';
comment on column milestones.start.ends is 'internal: planned last day';
comment on column milestones.start.outreach is 'internal: whether the special school''s outreach service gives it';
comment on column milestones.start.requested_by is 'internal: account that asked for it';
comment on column milestones.start.requested_by_name is 'personal: who asked for it';
comment on column milestones.start.requested_at is 'internal: when';

create table milestones.start_child (
    start_id bigint not null constraint start_child_start_fk references milestones.start,
    school_id bigint not null,
    child_id integer not null,
    target text not null constraint start_child_target_length check (length(target) between 1 and 500),
    state text not null constraint start_child_state_known check (state in ('WAITING', 'STARTED', 'REFUSED')),
    problem text not null default '' constraint start_child_problem_length check (length(problem) <= 1000),
    programme uuid,
    constraint start_child_pk primary key (start_id, child_id),
    constraint start_child_started check ((state = 'STARTED') = (programme is not null))
);
create index start_child_child_idx on milestones.start_child (child_id);
comment on table milestones.start_child is 'A child for whom a programme was asked, and what came of it';
comment on column milestones.start_child.start_id is 'internal: with which others';
comment on column milestones.start_child.school_id is 'internal: partnership.school.id';
comment on column milestones.start_child.child_id is 'internal: children.child.id';
comment on column milestones.start_child.target is 'special: what the programme is to reach';
comment on column milestones.start_child.state is 'special: waiting, started, or refused by the rules of programmes';
comment on column milestones.start_child.problem is 'special: why it was refused';
comment on column milestones.start_child.programme is 'internal: the programme, once started';

create table milestones.decision (
    id bigint generated always as identity constraint decision_pk primary key,
    child_id integer not null,
    school_id bigint not null,
    school_year integer not null,
    trigger text not null,
    result text not null,
    status text not null constraint decision_status_known check (status in ('BELOW', 'MET', 'MISSING')),
    start_id bigint constraint decision_start_fk references milestones.start,
    reason text not null default '' constraint decision_reason_length check (length(reason) <= 1000),
    decided_on date not null,
    recorded_by bigint,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    constraint decision_reasoned check (start_id is not null or reason <> '')
);
create index decision_school_idx on milestones.decision (school_id, school_year);
create index decision_child_idx on milestones.decision (child_id, school_year);
comment on table milestones.decision is 'What a person decided about a child and a standard; rows are only added, and the last one counts';
comment on column milestones.decision.id is 'internal: key; a later row supersedes an earlier one';
comment on column milestones.decision.child_id is 'internal: children.child.id';
comment on column milestones.decision.school_id is 'internal: school at which it was decided';
comment on column milestones.decision.school_year is 'internal: calendar year in which the school year begins';
comment on column milestones.decision.trigger is 'special: code of the standard';
comment on column milestones.decision.result is 'special: the result that was looked at, or nothing';
comment on column milestones.decision.status is 'special: how the child stood to the standard then';
comment on column milestones.decision.start_id is 'special: the programme that was asked for; none when there is to be none';
comment on column milestones.decision.reason is 'special: why there is no programme, or what else is to be known';
comment on column milestones.decision.decided_on is 'special: day of the decision';
comment on column milestones.decision.recorded_by is 'internal: account that decided';
comment on column milestones.decision.recorded_by_name is 'personal: who decided, as they were called then';
comment on column milestones.decision.recorded_at is 'internal: when it was written down';

create table milestones.outreach_volume (
    school_year integer constraint outreach_volume_pk primary key,
    places integer not null constraint outreach_volume_places check (places between 0 and 10000),
    set_by_name text not null,
    set_at timestamptz not null
);
comment on table milestones.outreach_volume is 'Reading programmes that the special school''s outreach service gives in a year, by its agreement';
comment on column milestones.outreach_volume.school_year is 'public: calendar year in which the school year begins';
comment on column milestones.outreach_volume.places is 'public: programmes agreed';
comment on column milestones.outreach_volume.set_by_name is 'personal: who entered it';
comment on column milestones.outreach_volume.set_at is 'internal: when';

-- How much of the agreed volume is taken, by all schools together: a number, and nothing of whom.
create function milestones.outreach_taken(of_year integer) returns bigint
    language sql stable security definer set search_path = pg_catalog, milestones
as $$
    select count(*)
      from start_child c join start s on s.id = c.start_id
     where s.school_year = of_year and s.outreach and c.state <> 'REFUSED'
$$;
revoke execute on function milestones.outreach_taken(integer) from public;
grant execute on function milestones.outreach_taken(integer) to ${application};

call platform.protect('milestones.start');
call platform.protect('milestones.start_child');
call platform.protect('milestones.decision');
call platform.protect('milestones.outreach_volume');

create policy start_scope on milestones.start to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));
create policy start_child_scope on milestones.start_child to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or (school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])
            and child_id in (select children.on_my_roll_as('SENCO', 'HEAD'))));
create policy decision_scope on milestones.decision to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()) or child_id in (select children.on_my_roll_as('SENCO', 'HEAD')));
-- Everyone may know how much was agreed; who runs the partnership says it.
create policy outreach_volume_read on milestones.outreach_volume for select to ${application} using (true);
create policy outreach_volume_write on milestones.outreach_volume to ${application}
    using ((select access.is_system()) or (select access.has_role('PARTNERSHIP_MANAGER')))
    with check ((select access.is_system()) or (select access.has_role('PARTNERSHIP_MANAGER')));
