-- A school records on a page where a young person goes, as destinations.csv does.
alter table schooling.destination alter column file_id drop not null;
alter table schooling.destination add column recorded_by bigint;
alter table schooling.destination add constraint destination_told check (file_id is not null or recorded_by is not null);
comment on column schooling.destination.file_id is 'internal: intake.file.id that said so; none when a person did on a page';
comment on column schooling.destination.recorded_by is 'internal: account that recorded it on a page';
comment on column schooling.destination.superseded_by is 'internal: intake.file.id that corrected it, 0 when a person did on a page; none for what holds';

drop policy destination_scope on schooling.destination;
create policy destination_scope on schooling.destination to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER', 'DATA_MANAGER')));
