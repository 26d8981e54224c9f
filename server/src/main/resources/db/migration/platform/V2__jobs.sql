-- Background work: what people see of it, and the table by which processes share it out.

create table platform.job (
    kind text not null,
    subject bigint not null,
    status text not null constraint job_status_known check (status in ('queued', 'running', 'done', 'failed', 'cancelled')),
    done double precision not null,
    label text not null,
    cancel_asked boolean not null default false,
    updated_at timestamptz not null default now(),
    constraint job_pk primary key (kind, subject)
);
comment on table platform.job is 'Background work as people see it';
comment on column platform.job.kind is 'internal: what is done';
comment on column platform.job.subject is 'internal: to what; a key of the module that does it';
comment on column platform.job.status is 'internal: where it is in its life';
comment on column platform.job.done is 'internal: how far it is, 0 to 1';
comment on column platform.job.label is 'internal: what it is doing, without names of people';
comment on column platform.job.cancel_asked is 'internal: whether a person has asked it to stop';
comment on column platform.job.updated_at is 'internal: when it last said something';

create table platform.scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pk primary key (task_name, task_instance)
);
create index scheduled_tasks_due_idx on platform.scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat_idx on platform.scheduled_tasks (last_heartbeat);
comment on table platform.scheduled_tasks is 'Which process has which background work in hand (db-scheduler)';
comment on column platform.scheduled_tasks.task_name is 'internal: kind of work';
comment on column platform.scheduled_tasks.task_instance is 'internal: one piece of work';
comment on column platform.scheduled_tasks.task_data is 'internal: not used';
comment on column platform.scheduled_tasks.execution_time is 'internal: when it is due';
comment on column platform.scheduled_tasks.picked is 'internal: whether a process has it';
comment on column platform.scheduled_tasks.picked_by is 'internal: which process';
comment on column platform.scheduled_tasks.last_success is 'internal: when it last succeeded';
comment on column platform.scheduled_tasks.last_failure is 'internal: when it last failed';
comment on column platform.scheduled_tasks.consecutive_failures is 'internal: failures in a row';
comment on column platform.scheduled_tasks.last_heartbeat is 'internal: last sign of life of that process';
comment on column platform.scheduled_tasks.version is 'internal: guards against two processes taking it';
comment on column platform.scheduled_tasks.priority is 'internal: not used';
