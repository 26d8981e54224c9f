-- Transfer files between two schools are told apart by a serial number in their names.
create table intake.transfer_serial (
    source text not null,
    destination text not null,
    latest integer not null constraint transfer_serial_three_digits check (latest between 1 and 999),
    constraint transfer_serial_pk primary key (source, destination)
);
comment on table intake.transfer_serial is 'How many transfer files one school has made for another';
comment on column intake.transfer_serial.source is 'internal: the sending school, as in the name of the file';
comment on column intake.transfer_serial.destination is 'internal: the receiving school, as in the name of the file';
comment on column intake.transfer_serial.latest is 'internal: serial of the latest; after 999 comes 1 again';
call platform.protect('intake.transfer_serial');
create policy transfer_serial_scope on intake.transfer_serial to ${application}
    using ((select access.is_system()) or (select access.has_role('DATA_MANAGER')))
    with check ((select access.is_system()) or (select access.has_role('DATA_MANAGER')));
