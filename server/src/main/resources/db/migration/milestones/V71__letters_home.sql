-- Letters home: their wording in versions, and every letter as it was sent.

create table milestones.letter_wording (
    id bigint generated always as identity constraint letter_wording_pk primary key,
    school_id bigint,
    version integer not null constraint letter_wording_version check (version >= 1),
    title text not null constraint letter_wording_title_length check (length(title) between 1 and 150),
    body text not null constraint letter_wording_body_length check (length(body) between 1 and 4000),
    written_by bigint,
    written_by_name text not null,
    written_at timestamptz not null,
    constraint letter_wording_once unique nulls not distinct (school_id, version)
);
comment on table milestones.letter_wording is 'The wording of the letter home, for everybody or a school''s own; rows are only added, and the latest version counts';
comment on column milestones.letter_wording.id is 'internal: key';
comment on column milestones.letter_wording.school_id is 'internal: partnership.school.id; none for the wording with which every school begins';
comment on column milestones.letter_wording.version is 'internal: 1, 2 … within the school';
comment on column milestones.letter_wording.title is 'internal: title, with names in braces';
comment on column milestones.letter_wording.body is 'internal: paragraphs, with names in braces';
comment on column milestones.letter_wording.written_by is 'internal: account that wrote it';
comment on column milestones.letter_wording.written_by_name is 'personal: who wrote it, as they were called then';
comment on column milestones.letter_wording.written_at is 'internal: when';
insert into milestones.letter_wording (school_id, version, title, body, written_by_name, written_at) values (
    null, 1, '{child}: days in school this half-term',
    E'Dear {recipient},\n\nAfter every half-term we look at how many days each child has been in school, and we write to the families of those who were away more than most.\n\nFrom {from} to {until} {first name} was in school for {attended} of {possible}. There is often a good reason, and you may have told us about it already.\n\nIf something makes it hard for {first name} to come to school, please talk to us. Ring the school or speak to any of us at the gate. We would like to help, and the sooner we know, the more we can do together.\n\nYours sincerely,\n\n{sender}\n{school}',
    'Haven', current_timestamp);
revoke update, delete on milestones.letter_wording from ${application};

create table milestones.letter_run (
    id bigint generated always as identity constraint letter_run_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint letter_run_public_id_unique unique,
    school_id bigint not null,
    wording_id bigint not null constraint letter_run_wording_fk references milestones.letter_wording,
    letters integer not null constraint letter_run_letters check (letters between 1 and 2000),
    written_on date not null,
    account_id bigint,
    name text not null,
    at timestamptz not null
);
create index letter_run_school_idx on milestones.letter_run (school_id);
comment on table milestones.letter_run is 'Letters home that were written together; rows are only added';
comment on column milestones.letter_run.id is 'internal: key';
comment on column milestones.letter_run.public_id is 'internal: key used in addresses of pages';
comment on column milestones.letter_run.school_id is 'internal: partnership.school.id';
comment on column milestones.letter_run.wording_id is 'internal: version of the wording';
comment on column milestones.letter_run.letters is 'internal: how many there are';
comment on column milestones.letter_run.written_on is 'internal: the partnership''s day on which they were written';
comment on column milestones.letter_run.account_id is 'internal: account that wrote them';
comment on column milestones.letter_run.name is 'personal: who wrote them, as they were called then';
comment on column milestones.letter_run.at is 'internal: when';
revoke update, delete on milestones.letter_run from ${application};

create table milestones.letter (
    run_id bigint not null constraint letter_run_fk references milestones.letter_run,
    position integer not null,
    review_id bigint not null constraint letter_review_fk references milestones.attendance_review,
    child_id integer not null,
    school_id bigint not null,
    child_name text not null,
    first_name text not null,
    recipient uuid,
    recipient_name text not null,
    recipient_address text not null,
    title text not null,
    body text not null,
    half_possible integer not null,
    half_attended integer not null,
    constraint letter_pk primary key (run_id, position)
);
create index letter_review_idx on milestones.letter (review_id);
comment on table milestones.letter is 'A letter home as it was written: to whom, about whom, and its whole text; rows are only added';
comment on column milestones.letter.run_id is 'internal: with which others';
comment on column milestones.letter.position is 'internal: place among them';
comment on column milestones.letter.review_id is 'internal: the review that it follows from';
comment on column milestones.letter.child_id is 'internal: children.child.id';
comment on column milestones.letter.school_id is 'internal: school that wrote it';
comment on column milestones.letter.child_name is 'personal: the child, as they were called then';
comment on column milestones.letter.first_name is 'personal: the child''s first name then';
comment on column milestones.letter.recipient is 'internal: public id of one of the family; none for a letter that the child takes home';
comment on column milestones.letter.recipient_name is 'personal: to whom it was written';
comment on column milestones.letter.recipient_address is 'special: where it was sent; empty when the child takes it home';
comment on column milestones.letter.title is 'special: title';
comment on column milestones.letter.body is 'special: the whole text';
comment on column milestones.letter.half_possible is 'special: possible sessions of the half-term that it speaks of';
comment on column milestones.letter.half_attended is 'special: attended sessions of the half-term that it speaks of';
revoke update, delete on milestones.letter from ${application};

call platform.protect('milestones.letter_wording');
call platform.protect('milestones.letter_run');
call platform.protect('milestones.letter');

create policy letter_wording_read on milestones.letter_wording for select to ${application}
    using ((select access.is_system())
        or school_id is null
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]));
create policy letter_wording_add on milestones.letter_wording for insert to ${application}
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));
-- A letter stays with the school that wrote it: it holds an address that the next school may not have been told.
create policy letter_run_scope on milestones.letter_run to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]));
create policy letter_scope on milestones.letter to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
           and review_id in (select r.id from milestones.attendance_review r));
