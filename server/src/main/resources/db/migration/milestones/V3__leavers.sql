-- Who finds out where a young person goes.

create table milestones.leaver_owner (
    child_id integer not null,
    school_year integer not null,
    school_id bigint not null,
    worker uuid not null,
    worker_name text not null,
    given_by_name text not null,
    given_at timestamptz not null,
    constraint leaver_owner_pk primary key (child_id, school_year)
);
create index leaver_owner_worker_idx on milestones.leaver_owner (worker);
comment on table milestones.leaver_owner is 'Who finds out where a leaver of Year 11 goes';
comment on column milestones.leaver_owner.child_id is 'internal: children.child.id';
comment on column milestones.leaver_owner.school_year is 'internal: calendar year in which the school year begins';
comment on column milestones.leaver_owner.school_id is 'internal: partnership.school.id';
comment on column milestones.leaver_owner.worker is 'internal: support.worker of who does it';
comment on column milestones.leaver_owner.worker_name is 'personal: who does it, as they were called then';
comment on column milestones.leaver_owner.given_by_name is 'personal: who gave it to them';
comment on column milestones.leaver_owner.given_at is 'internal: when';

call platform.protect('milestones.leaver_owner');
create policy leaver_owner_scope on milestones.leaver_owner to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')));
