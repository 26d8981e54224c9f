-- Support given by one worker to another, with what the next should know.
create table support.handover (
    id bigint generated always as identity constraint handover_pk primary key,
    intervention_id bigint not null constraint handover_intervention_fk references support.intervention,
    from_worker_id bigint constraint handover_from_fk references support.worker,
    to_worker_id bigint not null constraint handover_to_fk references support.worker,
    note text not null default '' constraint handover_note_length check (length(note) <= 2000),
    handed_on date not null,
    by_account bigint,
    by_name text not null,
    recorded_at timestamptz not null,
    constraint handover_to_another check (from_worker_id is distinct from to_worker_id)
);
create index handover_intervention_idx on support.handover (intervention_id);
comment on table support.handover is 'A piece of support given by one worker to another';
comment on column support.handover.id is 'internal: key';
comment on column support.handover.intervention_id is 'internal: support.intervention.id';
comment on column support.handover.from_worker_id is 'personal: who led it before; none when nobody did';
comment on column support.handover.to_worker_id is 'personal: who leads it from then on';
comment on column support.handover.note is 'special: what the next worker should know';
comment on column support.handover.handed_on is 'personal: the day from which the next worker leads it';
comment on column support.handover.by_account is 'internal: account that gave it over';
comment on column support.handover.by_name is 'personal: who gave it over, as they were called then';
comment on column support.handover.recorded_at is 'internal: when it was written down';

call platform.protect('support.handover');
create policy handover_scope on support.handover to ${application}
    using (intervention_id in (select i.id from support.intervention i))
    with check (intervention_id in (select i.id from support.intervention i));
