-- The yearly data return of a school: how many were below, what was started, and whether the results moved.

create table milestones.data_return (
    id bigint generated always as identity constraint data_return_pk primary key,
    school_id bigint not null,
    school_year integer not null,
    state text not null constraint data_return_state_known check (state in ('DRAFT', 'SUBMITTED', 'APPROVED', 'LOCKED')),
    taken_on date,
    framework_id integer constraint data_return_framework_fk references milestones.framework_version,
    constraint data_return_unique unique (school_id, school_year),
    constraint data_return_taken check (state = 'DRAFT' or (taken_on is not null and framework_id is not null))
);
comment on table milestones.data_return is 'One school''s return about milestones for one school year';
comment on column milestones.data_return.id is 'internal: key';
comment on column milestones.data_return.school_id is 'internal: partnership.school.id';
comment on column milestones.data_return.school_year is 'internal: calendar year in which the school year begins';
comment on column milestones.data_return.state is 'internal: DRAFT, SUBMITTED, APPROVED or LOCKED';
comment on column milestones.data_return.taken_on is 'internal: date of the snapshot; none while it was never submitted';
comment on column milestones.data_return.framework_id is 'internal: version of the entitlement of the snapshot';

create table milestones.return_standard (
    return_id bigint not null constraint return_standard_return_fk references milestones.data_return,
    school_id bigint not null,
    position integer not null,
    trigger text not null,
    words text not null,
    below integer not null,
    missing integer not null,
    met integer not null,
    programmes integer not null,
    without_programme integer not null,
    reached integer not null,
    went_up integer not null,
    same integer not null,
    went_down integer not null,
    constraint return_standard_pk primary key (return_id, trigger)
);
comment on table milestones.return_standard is 'The figures of a standard in a return as submitted; small numbers, so for the school''s own staff';
comment on column milestones.return_standard.return_id is 'internal: which return';
comment on column milestones.return_standard.school_id is 'internal: partnership.school.id';
comment on column milestones.return_standard.position is 'internal: place in the listed order';
comment on column milestones.return_standard.trigger is 'internal: code of the standard';
comment on column milestones.return_standard.words is 'internal: what it asked then';
comment on column milestones.return_standard.below is 'special: children below it';
comment on column milestones.return_standard.missing is 'special: children without a result';
comment on column milestones.return_standard.met is 'special: children who met it';
comment on column milestones.return_standard.programmes is 'special: children for whom a programme was started';
comment on column milestones.return_standard.without_programme is 'special: children for whom it was decided to start none';
comment on column milestones.return_standard.reached is 'special: of those with a programme, who have reached the standard since';
comment on column milestones.return_standard.went_up is 'special: of those, whose result went up without reaching it';
comment on column milestones.return_standard.same is 'special: of those, whose result did not move';
comment on column milestones.return_standard.went_down is 'special: of those, whose result went down';

create table milestones.return_child (
    return_id bigint not null constraint return_child_return_fk references milestones.data_return,
    school_id bigint not null,
    child_id integer not null,
    trigger text not null,
    name text not null,
    year_group text not null,
    sentence text not null,
    constraint return_child_pk primary key (return_id, child_id, trigger)
);
comment on table milestones.return_child is 'The children behind the figures of a return as submitted: who was below or had no result';
comment on column milestones.return_child.return_id is 'internal: which return';
comment on column milestones.return_child.school_id is 'internal: partnership.school.id';
comment on column milestones.return_child.child_id is 'internal: children.child.id';
comment on column milestones.return_child.trigger is 'special: code of the standard';
comment on column milestones.return_child.name is 'personal: name on the day';
comment on column milestones.return_child.year_group is 'personal: year group on the day';
comment on column milestones.return_child.sentence is 'special: result, decision and what came of it, in words';

create table milestones.return_event (
    id bigint generated always as identity constraint return_event_pk primary key,
    return_id bigint not null constraint return_event_return_fk references milestones.data_return,
    school_id bigint not null,
    from_state text not null,
    to_state text not null,
    account_id bigint,
    name text not null,
    note text not null default '' constraint return_event_note_length check (length(note) <= 2000),
    at timestamptz not null
);
create index return_event_return_idx on milestones.return_event (return_id);
comment on table milestones.return_event is 'Who moved a return from state to state: its signatures';
comment on column milestones.return_event.id is 'internal: key';
comment on column milestones.return_event.return_id is 'internal: which return';
comment on column milestones.return_event.school_id is 'internal: partnership.school.id';
comment on column milestones.return_event.from_state is 'internal: state before';
comment on column milestones.return_event.to_state is 'internal: state after';
comment on column milestones.return_event.account_id is 'internal: account that signed';
comment on column milestones.return_event.name is 'personal: who signed, as they were called then';
comment on column milestones.return_event.note is 'special: why it was signed although something was open';
comment on column milestones.return_event.at is 'internal: when';

-- A locked return never changes, whoever asks.
create function milestones.keep_locked() returns trigger language plpgsql security definer
    set search_path = pg_catalog, milestones
as $$
declare
    row_before record := case when tg_op = 'INSERT' then new else old end;
    state_now text;
begin
    if tg_table_name = 'data_return' then
        state_now := row_before.state;
    else
        select t.state into state_now from data_return t where t.id = row_before.return_id;
    end if;
    if state_now = 'LOCKED' then
        raise exception 'A locked return never changes' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
revoke execute on function milestones.keep_locked() from public;
create trigger data_return_kept before update or delete on milestones.data_return
    for each row execute function milestones.keep_locked();
create trigger return_standard_kept before insert or update or delete on milestones.return_standard
    for each row execute function milestones.keep_locked();
create trigger return_child_kept before insert or update or delete on milestones.return_child
    for each row execute function milestones.keep_locked();

call platform.protect('milestones.data_return');
call platform.protect('milestones.return_standard');
call platform.protect('milestones.return_child');
call platform.protect('milestones.return_event');

create policy data_return_scope on milestones.data_return to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or (select access.has_role('PARTNERSHIP_MANAGER', 'INCLUSION_LEADER')))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])
        or (select access.has_role('PARTNERSHIP_MANAGER')));
create policy return_standard_scope on milestones.return_standard to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));
create policy return_child_scope on milestones.return_child to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));
create policy return_event_scope on milestones.return_event to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or (select access.has_role('PARTNERSHIP_MANAGER', 'INCLUSION_LEADER')))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])
        or (select access.has_role('PARTNERSHIP_MANAGER')));
