-- Screening follows a file in a transaction of its own. Until it has, the file says so itself: written with the changes,
-- cleared with the screening, so that a process which dies between the two leaves nothing unscreened.
alter table intake.file add column awaits_screening boolean not null default false;
create index file_awaits_screening_idx on intake.file (id) where awaits_screening;
comment on column intake.file.awaits_screening is 'internal: whether what it changed is still to be screened';
