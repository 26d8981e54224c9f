-- What those who support children have learnt, and their network.
create table support.training (
    id bigint generated always as identity constraint training_pk primary key,
    worker_id bigint not null constraint training_worker_fk references support.worker,
    course text not null constraint training_course_length check (length(course) between 1 and 200),
    kind text not null constraint training_kind_known check (kind in ('ACCREDITED', 'NETWORK', 'OTHER')),
    taken_on date not null,
    expires_on date,
    by_account bigint,
    by_name text not null,
    recorded_at timestamptz not null,
    constraint training_dates check (expires_on is null or expires_on >= taken_on),
    constraint training_once unique (worker_id, course, taken_on)
);
comment on table support.training is 'Training that a worker has had';
comment on column support.training.id is 'internal: key';
comment on column support.training.worker_id is 'personal: support.worker.id of who had it';
comment on column support.training.course is 'personal: what it was';
comment on column support.training.kind is 'personal: accredited, of the network, or other';
comment on column support.training.taken_on is 'personal: last day of it';
comment on column support.training.expires_on is 'personal: last day on which it counts; none when it does not expire';
comment on column support.training.by_account is 'internal: account that recorded it';
comment on column support.training.by_name is 'personal: who recorded it, as they were called then';
comment on column support.training.recorded_at is 'internal: when it was written down';

create table support.network_meeting (
    id bigint generated always as identity constraint network_meeting_pk primary key,
    held_on date not null,
    topic text not null constraint network_meeting_topic_length check (length(topic) between 1 and 200),
    by_account bigint,
    by_name text not null,
    recorded_at timestamptz not null,
    constraint network_meeting_once unique (held_on, topic)
);
comment on table support.network_meeting is 'A meeting of the network of those who support children';
comment on column support.network_meeting.id is 'internal: key';
comment on column support.network_meeting.held_on is 'internal: when';
comment on column support.network_meeting.topic is 'internal: what about';
comment on column support.network_meeting.by_account is 'internal: account that recorded it';
comment on column support.network_meeting.by_name is 'personal: who recorded it, as they were called then';
comment on column support.network_meeting.recorded_at is 'internal: when it was written down';

create table support.network_attendance (
    meeting_id bigint not null constraint network_attendance_meeting_fk references support.network_meeting,
    worker_id bigint not null constraint network_attendance_worker_fk references support.worker,
    constraint network_attendance_pk primary key (meeting_id, worker_id)
);
create index network_attendance_worker_idx on support.network_attendance (worker_id);
comment on table support.network_attendance is 'Who was at a meeting of the network';
comment on column support.network_attendance.meeting_id is 'internal: which meeting';
comment on column support.network_attendance.worker_id is 'personal: who was there';

call platform.protect('support.training');
call platform.protect('support.network_meeting');
call platform.protect('support.network_attendance');
create policy training_scope on support.training to ${application}
    using (worker_id in (select w.id from support.worker w))
    with check ((select access.is_system())
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER'))
        or worker_id in (select w.id from support.worker w
                          where w.school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])));
create policy network_meeting_scope on support.network_meeting to ${application}
    using ((select access.is_system())
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER', 'SENCO', 'HEAD', 'KEY_WORKER')))
    with check ((select access.is_system()) or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER')));
create policy network_attendance_scope on support.network_attendance to ${application}
    using (worker_id in (select w.id from support.worker w))
    with check ((select access.is_system()) or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER')));
