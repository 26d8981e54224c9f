-- A referral can lead to a programme, and the programme remembers which: whoever reads either finds the other.
alter table support.programme
    add column started_from bigint constraint programme_started_from_fk references support.intervention;
comment on column support.programme.started_from is 'internal: support.intervention.id of the referral from which it was started';
create index programme_started_from_idx on support.programme (started_from) where started_from is not null;
