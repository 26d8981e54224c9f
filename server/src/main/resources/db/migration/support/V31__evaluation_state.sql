-- Which evaluation of exit criteria was the last to write: a process that wrote it knows what stands without reading it.
create table support.programme_evaluation (
    only_row boolean constraint programme_evaluation_pk primary key default true
        constraint programme_evaluation_one check (only_row),
    state uuid not null
);
comment on table support.programme_evaluation is 'The evaluation of exit criteria that was the last to write';
comment on column support.programme_evaluation.only_row is 'internal: there is one row';
comment on column support.programme_evaluation.state is 'internal: changes with every evaluation that writes';
insert into support.programme_evaluation (state) values (gen_random_uuid());
