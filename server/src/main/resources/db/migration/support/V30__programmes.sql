-- Programmes: what a programme adds to its piece of support. Exit criteria are data (support.domain.programme.ExitCriterion),
-- evaluated after every import; how they stand is kept beside.

create table support.programme_type (
    code text constraint programme_type_pk primary key,
    label text not null,
    continuum text not null constraint programme_type_continuum_known
        check (continuum in ('PREVENTION', 'SYSTEMATIC', 'RECOVERY', 'EMERGENCY')),
    quiet_weeks integer not null constraint programme_type_quiet check (quiet_weeks between 1 and 39),
    still_weeks integer not null constraint programme_type_still check (still_weeks between 1 and 39),
    parallel boolean not null,
    position integer not null
);
comment on table support.programme_type is 'Types of programmes, with the rule by which one drifts';
comment on column support.programme_type.code is 'public: stable, lower case with hyphens';
comment on column support.programme_type.label is 'public: name';
comment on column support.programme_type.continuum is 'public: where it lies unless a plan says otherwise';
comment on column support.programme_type.quiet_weeks is 'public: school weeks without a session logged after which it drifts';
comment on column support.programme_type.still_weeks is 'public: school weeks without an exit criterion coming closer after which it drifts';
comment on column support.programme_type.parallel is 'public: whether a child may have two of it at a time';
comment on column support.programme_type.position is 'public: its place in lists';

insert into support.programme_type (code, label, continuum, quiet_weeks, still_weeks, parallel, position) values
    ('learning-mentor', 'Learning mentor programme', 'SYSTEMATIC', 3, 6, false, 1),
    ('attendance', 'Attendance programme', 'SYSTEMATIC', 3, 5, false, 2),
    ('behaviour', 'Behaviour programme', 'RECOVERY', 2, 6, false, 3),
    ('social-skills', 'Social skills group', 'PREVENTION', 3, 8, false, 4),
    ('speech-language', 'Speech and language programme', 'SYSTEMATIC', 3, 10, false, 5),
    ('reading', 'Reading programme', 'SYSTEMATIC', 3, 10, false, 6),
    ('crisis', 'Support in a crisis', 'EMERGENCY', 1, 3, false, 7),
    ('other', 'Another programme', 'SYSTEMATIC', 3, 8, true, 8);

create table support.programme (
    intervention_id bigint constraint programme_pk primary key
        constraint programme_intervention_fk references support.intervention,
    type text not null constraint programme_type_fk references support.programme_type,
    barriers text[] not null,
    aim text not null default '' constraint programme_aim_length check (length(aim) <= 2000),
    exit_criterion text not null,
    cost numeric(9, 2) constraint programme_cost_positive check (cost >= 0),
    cost_per text not null default '' constraint programme_cost_per_known check (cost_per in ('', 'place', 'hour', 'session')),
    weekdays integer[] not null default '{}',
    minutes integer not null default 30 constraint programme_minutes check (minutes between 1 and 480),
    end_reason text not null default '' constraint programme_end_reason_length check (length(end_reason) <= 2000),
    followed_by bigint constraint programme_followed_by_fk references support.intervention,
    version integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null
);
comment on table support.programme is 'What a programme adds to its piece of support';
comment on column support.programme.intervention_id is 'internal: support.intervention.id';
comment on column support.programme.type is 'special: support.programme_type.code';
comment on column support.programme.barriers is 'special: support.domain.programme.Barrier names';
comment on column support.programme.aim is 'special: what it is for, in words';
comment on column support.programme.exit_criterion is 'special: when it may end, as a document';
comment on column support.programme.cost is 'internal: pounds for one cost_per; none when not known';
comment on column support.programme.cost_per is 'internal: place, hour or session';
comment on column support.programme.weekdays is 'special: days of the week of its sessions, 1 is Monday';
comment on column support.programme.minutes is 'special: planned length of a session';
comment on column support.programme.end_reason is 'special: why it ended, in words';
comment on column support.programme.followed_by is 'internal: support.intervention.id of the programme that a step led to';
comment on column support.programme.version is 'internal: counts edits, so that two people editing notice each other';
comment on column support.programme.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column support.programme.edited_at is 'internal: when it was edited last';

create table support.programme_target (
    id bigint generated always as identity constraint programme_target_pk primary key,
    intervention_id bigint not null constraint programme_target_programme_fk references support.programme,
    words text not null constraint programme_target_length check (length(words) between 1 and 500),
    state text not null default 'OPEN' constraint programme_target_state_known check (state in ('OPEN', 'MET', 'DROPPED')),
    state_on date not null
);
create index programme_target_programme_idx on support.programme_target (intervention_id);
comment on table support.programme_target is 'What a programme is to reach';
comment on column support.programme_target.id is 'internal: key';
comment on column support.programme_target.intervention_id is 'internal: the programme';
comment on column support.programme_target.words is 'special: the target';
comment on column support.programme_target.state is 'special: open, met, or given up';
comment on column support.programme_target.state_on is 'special: since when';

create table support.programme_session (
    intervention_id bigint not null constraint programme_session_programme_fk references support.programme,
    held_on date not null,
    state text not null constraint programme_session_state_known check (state in ('PLANNED', 'ATTENDED', 'MISSED', 'CANCELLED')),
    minutes integer not null constraint programme_session_minutes check (minutes between 1 and 480),
    note text not null default '' constraint programme_session_note_length check (length(note) <= 500),
    by_name text not null,
    recorded_at timestamptz not null,
    constraint programme_session_pk primary key (intervention_id, held_on)
);
comment on table support.programme_session is 'A session of a programme, planned or logged; one a day';
comment on column support.programme_session.intervention_id is 'internal: the programme';
comment on column support.programme_session.held_on is 'special: its day';
comment on column support.programme_session.state is 'special: planned, attended, missed or cancelled';
comment on column support.programme_session.minutes is 'special: how long';
comment on column support.programme_session.note is 'special: one line on it';
comment on column support.programme_session.by_name is 'personal: who wrote it down, as they were called then';
comment on column support.programme_session.recorded_at is 'internal: when it was written down';

create table support.programme_entry (
    id bigint generated always as identity constraint programme_entry_pk primary key,
    intervention_id bigint not null constraint programme_entry_programme_fk references support.programme,
    kind text not null constraint programme_entry_kind_known check (kind in ('REVIEW', 'STAFF', 'FAMILY')),
    happened_on date not null,
    words text not null constraint programme_entry_length check (length(words) between 1 and 2000),
    next_step text not null default '' constraint programme_entry_next_length check (length(next_step) <= 1000),
    judged_done boolean,
    by_account bigint,
    by_name text not null,
    recorded_at timestamptz not null
);
create index programme_entry_programme_idx on support.programme_entry (intervention_id, kind, happened_on);
comment on table support.programme_entry is 'A review of a programme, or a contact with staff or family';
comment on column support.programme_entry.id is 'internal: key';
comment on column support.programme_entry.intervention_id is 'internal: the programme';
comment on column support.programme_entry.kind is 'special: review, contact with staff, or contact with the family';
comment on column support.programme_entry.happened_on is 'special: its day';
comment on column support.programme_entry.words is 'special: what was found or said';
comment on column support.programme_entry.next_step is 'special: what comes next';
comment on column support.programme_entry.judged_done is 'special: whether it was judged to have done its work; none when not judged';
comment on column support.programme_entry.by_account is 'internal: account that wrote it down';
comment on column support.programme_entry.by_name is 'personal: who wrote it down, as they were called then';
comment on column support.programme_entry.recorded_at is 'internal: when it was written down';

create table support.programme_exit (
    intervention_id bigint constraint programme_exit_pk primary key,
    standing text not null constraint programme_exit_standing_known check (standing in ('MET', 'NOT_YET', 'CANNOT_TELL')),
    figures integer[] not null,
    met_on date,
    best integer not null,
    moved_on date not null,
    constraint programme_exit_met_whole check ((standing = 'MET') = (met_on is not null))
);
comment on table support.programme_exit is 'How a programme''s exit criteria stand, as of the last evaluation';
comment on column support.programme_exit.intervention_id is 'internal: the programme';
comment on column support.programme_exit.standing is 'special: met, not yet, or cannot be told';
comment on column support.programme_exit.figures is 'special: figures of each condition (support.domain.programme.ExitReading)';
comment on column support.programme_exit.met_on is 'special: the day from which they have been met; none when they are not';
comment on column support.programme_exit.best is 'special: how close they have come, in per cent of every condition added up';
comment on column support.programme_exit.moved_on is 'special: when they last came closer';

call platform.protect('support.programme');
call platform.protect('support.programme_target');
call platform.protect('support.programme_session');
call platform.protect('support.programme_entry');
call platform.protect('support.programme_exit');
create policy programme_scope on support.programme to ${application}
    using ((select access.is_system()) or intervention_id in (select i.id from support.intervention i))
    with check ((select access.is_system()) or intervention_id in (select i.id from support.intervention i));
create policy programme_target_scope on support.programme_target to ${application}
    using ((select access.is_system()) or intervention_id in (select i.id from support.intervention i))
    with check ((select access.is_system()) or intervention_id in (select i.id from support.intervention i));
create policy programme_session_scope on support.programme_session to ${application}
    using ((select access.is_system()) or intervention_id in (select i.id from support.intervention i))
    with check ((select access.is_system()) or intervention_id in (select i.id from support.intervention i));
create policy programme_entry_scope on support.programme_entry to ${application}
    using ((select access.is_system()) or intervention_id in (select i.id from support.intervention i))
    with check ((select access.is_system()) or intervention_id in (select i.id from support.intervention i));
create policy programme_exit_scope on support.programme_exit to ${application}
    using ((select access.is_system()) or intervention_id in (select i.id from support.intervention i))
    with check ((select access.is_system()));
