-- Experiences: what a school plans to give its children, what they took part in, and what was recorded wrongly. Rows about
-- children are only added: a correction takes a row back, says why, and adds another.

create table milestones.activity (
    id bigint generated always as identity constraint activity_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint activity_public_id_unique unique,
    school_id bigint not null,
    title text not null constraint activity_title_length check (length(title) between 1 and 200),
    experiences text[] not null constraint activity_experiences_some check (cardinality(experiences) > 0),
    begins date not null,
    ends date not null,
    leader text not null default '' constraint activity_leader_length check (length(leader) <= 200),
    years text[] not null default '{}',
    listed boolean not null,
    state text not null constraint activity_state_known check (state in ('PLANNED', 'HAPPENED', 'CALLED_OFF')),
    version integer not null default 0,
    planned_by bigint,
    planned_by_name text not null,
    planned_at timestamptz not null,
    edited_by_name text not null,
    edited_at timestamptz not null,
    closed_by bigint,
    closed_by_name text not null default '',
    closed_on date,
    closed_reason text not null default '' constraint activity_closed_reason_length check (length(closed_reason) <= 500),
    constraint activity_of_school unique (id, school_id),
    constraint activity_dates check (ends >= begins),
    constraint activity_for_somebody check (listed or cardinality(years) > 0),
    constraint activity_closed check ((state = 'PLANNED') = (closed_on is null)),
    constraint activity_called_off_reasoned check (state <> 'CALLED_OFF' or closed_reason <> '')
);
create index activity_school_idx on milestones.activity (school_id, ends);
comment on table milestones.activity is 'Something that a school plans for many children at once, and the experiences that it gives them';
comment on column milestones.activity.id is 'internal: key';
comment on column milestones.activity.public_id is 'internal: key used in addresses of pages';
comment on column milestones.activity.school_id is 'internal: partnership.school.id';
comment on column milestones.activity.title is 'internal: what it is called';
comment on column milestones.activity.experiences is 'internal: codes of the experiences that it gives';
comment on column milestones.activity.begins is 'internal: first day';
comment on column milestones.activity.ends is 'internal: last day';
comment on column milestones.activity.leader is 'personal: who leads it, as it was typed';
comment on column milestones.activity.years is 'internal: year groups that it is for; with a list of children, where they were chosen from';
comment on column milestones.activity.listed is 'internal: whether it is for children of a list, not for everyone of the year groups';
comment on column milestones.activity.state is 'internal: PLANNED, HAPPENED once it is written up, or CALLED_OFF';
comment on column milestones.activity.version is 'internal: grows with each change of the plan';
comment on column milestones.activity.planned_by is 'internal: account that planned it';
comment on column milestones.activity.planned_by_name is 'personal: who planned it';
comment on column milestones.activity.planned_at is 'internal: when';
comment on column milestones.activity.edited_by_name is 'personal: who changed the plan last';
comment on column milestones.activity.edited_at is 'internal: when';
comment on column milestones.activity.closed_by is 'internal: account that wrote it up or called it off';
comment on column milestones.activity.closed_by_name is 'personal: who wrote it up or called it off; nothing while it is planned';
comment on column milestones.activity.closed_on is 'internal: on which day';
comment on column milestones.activity.closed_reason is 'internal: why it was called off, or nothing';

create table milestones.activity_child (
    activity_id bigint not null,
    school_id bigint not null,
    child_id integer not null,
    constraint activity_child_pk primary key (activity_id, child_id),
    constraint activity_child_activity_fk foreign key (activity_id, school_id)
        references milestones.activity (id, school_id)
);
create index activity_child_child_idx on milestones.activity_child (child_id);
comment on table milestones.activity_child is 'The children of an activity that is for a list of children; what is only planned may be taken off it';
comment on column milestones.activity_child.activity_id is 'internal: which activity';
comment on column milestones.activity_child.school_id is 'internal: partnership.school.id';
comment on column milestones.activity_child.child_id is 'personal: children.child.id';

create table milestones.experience_record (
    id bigint generated always as identity constraint experience_record_pk primary key,
    activity_id bigint not null,
    school_id bigint not null,
    child_id integer not null,
    experience text not null constraint experience_record_experience_length check (length(experience) between 1 and 60),
    words text not null,
    phase text not null constraint experience_record_phase_known
        check (phase in ('FS', 'KS1', 'KS2', 'KS3', 'KS4', 'POST16')),
    happened_on date not null,
    took text not null constraint experience_record_took_known
        check (took in ('PART', 'AWAY', 'DECLINED', 'FAMILY', 'OTHER_DID_NOT', 'COST', 'HEALTH', 'ACCESS', 'OTHER_COULD_NOT')),
    note text not null default '' constraint experience_record_note_length check (length(note) <= 300),
    recorded_by bigint,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    constraint experience_record_whose unique (id, school_id, child_id),
    constraint experience_record_activity_fk foreign key (activity_id, school_id)
        references milestones.activity (id, school_id)
);
create index experience_record_child_idx on milestones.experience_record (child_id);
create index experience_record_activity_idx on milestones.experience_record (activity_id);
comment on table milestones.experience_record is 'Whether a child took part in what an activity gave, or did not or could not and why; rows are only added';
comment on column milestones.experience_record.id is 'internal: key';
comment on column milestones.experience_record.activity_id is 'internal: the activity';
comment on column milestones.experience_record.school_id is 'internal: the school that gave it';
comment on column milestones.experience_record.child_id is 'personal: children.child.id';
comment on column milestones.experience_record.experience is 'personal: code of the experience; it stays when the entitlement renames or ends it';
comment on column milestones.experience_record.words is 'public: what the entitlement called it then';
comment on column milestones.experience_record.phase is 'personal: the phase that the child was in';
comment on column milestones.experience_record.happened_on is 'personal: last day of the activity';
comment on column milestones.experience_record.took is 'special: took part, or did not or could not and why';
comment on column milestones.experience_record.note is 'special: a word about it, or nothing';
comment on column milestones.experience_record.recorded_by is 'internal: account that recorded it';
comment on column milestones.experience_record.recorded_by_name is 'personal: who recorded it';
comment on column milestones.experience_record.recorded_at is 'internal: when';

create table milestones.experience_taken_back (
    record_id bigint constraint experience_taken_back_pk primary key,
    school_id bigint not null,
    child_id integer not null,
    reason text not null constraint experience_taken_back_reason_length check (length(reason) between 1 and 500),
    taken_back_by bigint,
    taken_back_by_name text not null,
    taken_back_at timestamptz not null,
    constraint experience_taken_back_record_fk foreign key (record_id, school_id, child_id)
        references milestones.experience_record (id, school_id, child_id)
);
create index experience_taken_back_child_idx on milestones.experience_taken_back (child_id);
comment on table milestones.experience_taken_back is 'Records of experiences that no longer count: who took them back and why';
comment on column milestones.experience_taken_back.record_id is 'internal: the record';
comment on column milestones.experience_taken_back.school_id is 'internal: its school';
comment on column milestones.experience_taken_back.child_id is 'personal: its child';
comment on column milestones.experience_taken_back.reason is 'special: why it was wrong';
comment on column milestones.experience_taken_back.taken_back_by is 'internal: account that took it back';
comment on column milestones.experience_taken_back.taken_back_by_name is 'personal: who took it back';
comment on column milestones.experience_taken_back.taken_back_at is 'internal: when';

-- The part of the yearly return that says how many had each experience.
create table milestones.return_experience (
    return_id bigint not null constraint return_experience_return_fk references milestones.data_return,
    school_id bigint not null,
    position integer not null,
    experience text not null,
    words text not null,
    phase text not null,
    area text not null,
    due integer not null,
    had integer not null,
    leaving_due integer not null,
    leaving_had integer not null,
    constraint return_experience_pk primary key (return_id, phase, experience)
);
comment on table milestones.return_experience is 'The figures of an experience in a return as submitted; small numbers, so for the school''s own staff';
comment on column milestones.return_experience.return_id is 'internal: which return';
comment on column milestones.return_experience.school_id is 'internal: partnership.school.id';
comment on column milestones.return_experience.position is 'internal: place in the listed order';
comment on column milestones.return_experience.experience is 'internal: code of the experience';
comment on column milestones.return_experience.words is 'public: what it was called then';
comment on column milestones.return_experience.phase is 'internal: phase of the children';
comment on column milestones.return_experience.area is 'internal: area of the entitlement';
comment on column milestones.return_experience.due is 'special: children of the phase';
comment on column milestones.return_experience.had is 'special: of those, who have had it';
comment on column milestones.return_experience.leaving_due is 'special: children in the last year of the phase';
comment on column milestones.return_experience.leaving_had is 'special: of those, who have had it';

create table milestones.return_lacking (
    return_id bigint not null constraint return_lacking_return_fk references milestones.data_return,
    school_id bigint not null,
    area text not null,
    leaving integer not null,
    lacking integer not null,
    constraint return_lacking_pk primary key (return_id, area)
);
comment on table milestones.return_lacking is 'How many children leave a phase without some experience of an area; small numbers, so for the school''s own staff';
comment on column milestones.return_lacking.return_id is 'internal: which return';
comment on column milestones.return_lacking.school_id is 'internal: partnership.school.id';
comment on column milestones.return_lacking.area is 'internal: area of the entitlement';
comment on column milestones.return_lacking.leaving is 'special: children in the last year of a phase';
comment on column milestones.return_lacking.lacking is 'special: of those, who lack at least one experience of the area';

create trigger return_experience_kept before insert or update or delete on milestones.return_experience
    for each row execute function milestones.keep_locked();
create trigger return_lacking_kept before insert or update or delete on milestones.return_lacking
    for each row execute function milestones.keep_locked();

call platform.protect('milestones.activity');
call platform.protect('milestones.activity_child');
call platform.protect('milestones.experience_record');
call platform.protect('milestones.experience_taken_back');
call platform.protect('milestones.return_experience');
call platform.protect('milestones.return_lacking');

-- What a child took part in follows the child; the school that gave it keeps its own rows. Whoever writes holds the child at
-- their school, now or before: the list of an outing in July is often written up in September.
create policy experience_record_scope on milestones.experience_record to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or (school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
            and child_id in (select c.id from children.child c)));
create policy experience_taken_back_scope on milestones.experience_taken_back to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]));
-- Of an activity elsewhere one sees what it was when one may see that one's child took part.
create policy activity_scope on milestones.activity to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or exists (select from milestones.experience_record r where r.activity_id = activity.id))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]));
create policy activity_child_scope on milestones.activity_child to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system())
        or (school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
            and child_id in (select c.id from children.child c)));
create policy return_experience_scope on milestones.return_experience to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));
create policy return_lacking_scope on milestones.return_lacking to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));

-- What was recorded, and what was taken back, is only added; what was planned is called off, never deleted.
revoke update, delete on milestones.experience_record from ${application};
revoke update, delete on milestones.experience_taken_back from ${application};
revoke delete on milestones.activity from ${application};
revoke update on milestones.activity_child from ${application};
