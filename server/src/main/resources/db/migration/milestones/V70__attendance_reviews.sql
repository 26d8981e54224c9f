-- The half-termly review of attendance: a review for each child below the line, what people said and decided about it, and
-- the figures that the partnership gets to see four weeks later.

create table milestones.review_reason (
    code text constraint review_reason_pk primary key constraint review_reason_code check (code ~ '^[A-Z_]{1,40}$'),
    label text not null constraint review_reason_label_length check (length(label) between 1 and 100),
    position integer not null constraint review_reason_position_unique unique,
    retired boolean not null default false
);
comment on table milestones.review_reason is 'Why sessions were missed, as a school can choose it';
comment on column milestones.review_reason.code is 'public: stable code';
comment on column milestones.review_reason.label is 'public: its words';
comment on column milestones.review_reason.position is 'public: place in the listed order';
comment on column milestones.review_reason.retired is 'public: whether it can no longer be chosen; what was chosen stays';
insert into milestones.review_reason (code, label, position) values
    ('ILLNESS', 'Illness', 10),
    ('LONG_ILLNESS', 'A long illness or a medical condition', 20),
    ('APPOINTMENTS', 'Medical or other appointments', 30),
    ('HOLIDAY', 'Family holiday', 40),
    ('HOME', 'Something at home', 50),
    ('CARING', 'Caring for somebody', 60),
    ('WORRIED', 'Worried about coming to school', 70),
    ('OTHERS', 'Trouble with other children', 80),
    ('TRANSPORT', 'Getting to school', 90),
    ('LATE', 'Late after the register has closed', 100),
    ('NO_LEAVE', 'Away without leave', 110),
    ('EXCLUDED', 'Excluded', 120),
    ('MOVED', 'A move of home or school', 130),
    ('REGISTER', 'The register is wrong', 140),
    ('UNKNOWN', 'Not known yet', 150),
    ('OTHER', 'Something else', 160);
revoke insert, update, delete on milestones.review_reason from ${application};

create table milestones.attendance_review (
    id bigint generated always as identity constraint attendance_review_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint attendance_review_public_id_unique unique,
    child_id integer not null,
    school_id bigint not null,
    school_year integer not null,
    half_term integer not null constraint attendance_review_half_term check (half_term between 1 and 6),
    state text not null default 'OPEN'
        constraint attendance_review_state_known check (state in ('OPEN', 'DECIDED', 'CLOSED', 'NO_LONGER_BELOW')),
    below boolean not null default true,
    opened_on date not null,
    version integer not null default 1,
    constraint attendance_review_once unique (child_id, school_year, half_term)
);
create index attendance_review_school_idx on milestones.attendance_review (school_id, school_year, half_term);
comment on table milestones.attendance_review is 'The review of one child''s attendance after one half-term; opened by the registers, moved on by people, never deleted';
comment on column milestones.attendance_review.id is 'internal: key';
comment on column milestones.attendance_review.public_id is 'internal: key used in addresses of pages';
comment on column milestones.attendance_review.child_id is 'internal: children.child.id';
comment on column milestones.attendance_review.school_id is 'internal: school whose roll the child was on at the end of the half-term';
comment on column milestones.attendance_review.school_year is 'internal: calendar year in which the school year begins';
comment on column milestones.attendance_review.half_term is 'internal: 1 to 6';
comment on column milestones.attendance_review.state is 'special: how far the review has come';
comment on column milestones.attendance_review.below is 'special: whether the registers as they are now still say that the child was below';
comment on column milestones.attendance_review.opened_on is 'internal: the partnership''s day on which it was opened';
comment on column milestones.attendance_review.version is 'internal: counts what people and registers changed, so that two people notice each other';
revoke delete on milestones.attendance_review from ${application};

create table milestones.review_event (
    id bigint generated always as identity constraint review_event_pk primary key,
    review_id bigint not null constraint review_event_review_fk references milestones.attendance_review,
    child_id integer not null,
    school_id bigint not null,
    step text not null constraint review_event_step_known
        check (step in ('DECIDE', 'CLOSE', 'REOPEN', 'LIFT', 'FALL_BELOW')),
    reason text constraint review_event_reason_fk references milestones.review_reason,
    words text not null default '' constraint review_event_words_length check (length(words) <= 1000),
    decision text constraint review_event_decision_known
        check (decision in ('NO_ACTION', 'WATCH', 'FAMILY', 'LETTER', 'PROGRAMME', 'REFERRAL')),
    programme uuid,
    half_possible integer not null,
    half_attended integer not null,
    year_possible integer not null,
    year_attended integer not null,
    account_id bigint,
    name text not null,
    on_date date not null,
    at timestamptz not null,
    constraint review_event_decided check ((step = 'DECIDE') = (decision is not null) and (decision is null) = (reason is null)),
    constraint review_event_why check (decision is distinct from 'NO_ACTION' or words <> '')
);
create index review_event_review_idx on milestones.review_event (review_id);
comment on table milestones.review_event is 'What people decided in a review, and what corrections of the registers did to it; rows are only added, and the last decision counts';
comment on column milestones.review_event.id is 'internal: key, in the order of writing';
comment on column milestones.review_event.review_id is 'internal: which review';
comment on column milestones.review_event.child_id is 'internal: children.child.id';
comment on column milestones.review_event.school_id is 'internal: school of the review';
comment on column milestones.review_event.step is 'special: what was done';
comment on column milestones.review_event.reason is 'special: why sessions were missed';
comment on column milestones.review_event.words is 'special: the reason or the decision in somebody''s own words';
comment on column milestones.review_event.decision is 'special: what is done about it';
comment on column milestones.review_event.programme is 'special: the programme that was started';
comment on column milestones.review_event.half_possible is 'special: possible sessions of the half-term, as they stood then';
comment on column milestones.review_event.half_attended is 'special: attended sessions of the half-term, as they stood then';
comment on column milestones.review_event.year_possible is 'special: possible sessions of the year to the end of the half-term, as they stood then';
comment on column milestones.review_event.year_attended is 'special: attended sessions of the year to the end of the half-term, as they stood then';
comment on column milestones.review_event.account_id is 'internal: account of who did it';
comment on column milestones.review_event.name is 'personal: who did it, as they were called then';
comment on column milestones.review_event.on_date is 'special: the partnership''s day on which it was done';
comment on column milestones.review_event.at is 'internal: when it was written down';
revoke update, delete on milestones.review_event from ${application};

create table milestones.review_count (
    school_year integer not null,
    half_term integer not null,
    school_id bigint not null,
    reviewed integer not null,
    still_open integer not null,
    taken_on date not null,
    constraint review_count_pk primary key (school_year, half_term, school_id)
);
comment on table milestones.review_count is 'How many children of a school were below and how many of them had been reviewed, as it stood four weeks after the half-term; rows are only added, so that no two looks can be subtracted';
comment on column milestones.review_count.school_year is 'internal: calendar year in which the school year begins';
comment on column milestones.review_count.half_term is 'internal: 1 to 6';
comment on column milestones.review_count.school_id is 'internal: partnership.school.id';
comment on column milestones.review_count.reviewed is 'special: children below about whom it was decided';
comment on column milestones.review_count.still_open is 'special: children below about whom it was not';
comment on column milestones.review_count.taken_on is 'internal: the partnership''s day on which it was counted';
revoke update, delete on milestones.review_count from ${application};

call platform.protect('milestones.attendance_review');
call platform.protect('milestones.review_event');
call platform.protect('milestones.review_count');

-- Those who work with children at the school of the review, or at the school where the child is now: a review goes with the
-- child, as a decision does. A data manager sends the registers in and has no part in why a child was away.
create policy attendance_review_scope on milestones.attendance_review to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')));
create policy review_event_scope on milestones.review_event to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
    with check ((select access.is_system())
        or review_id in (select r.id from milestones.attendance_review r));
create policy review_count_scope on milestones.review_count to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]))
    with check ((select access.is_system()));
