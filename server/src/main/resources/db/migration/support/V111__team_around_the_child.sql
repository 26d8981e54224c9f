-- The team around a child: members beside the lead professional (support.intervention.worker_id), meetings, actions.

create table support.team_member (
    id bigint generated always as identity constraint team_member_pk primary key,
    intervention_id bigint not null constraint team_member_assessment_fk references support.assessment,
    worker_id bigint constraint team_member_worker_fk references support.worker,
    name text not null constraint team_member_name_length check (length(name) between 1 and 200),
    relation text not null constraint team_member_relation_length check (length(relation) between 1 and 200),
    joined_on date not null,
    left_on date,
    constraint team_member_dates check (left_on is null or left_on >= joined_on)
);
create index team_member_assessment_idx on support.team_member (intervention_id);
create index team_member_worker_idx on support.team_member (worker_id) where worker_id is not null and left_on is null;
comment on table support.team_member is 'Somebody in the team around a child: a worker, one of the family, or the child';
comment on column support.team_member.id is 'internal: key';
comment on column support.team_member.intervention_id is 'internal: the assessment';
comment on column support.team_member.worker_id is 'personal: support.worker.id; none for the family and for people without one';
comment on column support.team_member.name is 'personal: name';
comment on column support.team_member.relation is 'special: what they are to the child, or what they do';
comment on column support.team_member.joined_on is 'special: first day';
comment on column support.team_member.left_on is 'special: last day; none while it lasts';

create table support.team_meeting (
    id bigint generated always as identity constraint team_meeting_pk primary key,
    intervention_id bigint not null constraint team_meeting_assessment_fk references support.assessment,
    meets_on date not null,
    place text not null default '' constraint team_meeting_place_length check (length(place) <= 200),
    state text not null default 'PLANNED'
        constraint team_meeting_state_known check (state in ('PLANNED', 'HELD', 'CANCELLED')),
    came text[] not null default '{}',
    agreed text not null default '' constraint team_meeting_agreed_length check (length(agreed) <= 4000),
    note text not null default '' constraint team_meeting_note_length check (length(note) <= 500),
    edit integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null
);
create index team_meeting_assessment_idx on support.team_meeting (intervention_id, meets_on);
comment on table support.team_meeting is 'A meeting of the team around a child, planned, held or cancelled';
comment on column support.team_meeting.id is 'internal: key';
comment on column support.team_meeting.intervention_id is 'internal: the assessment';
comment on column support.team_meeting.meets_on is 'special: its day';
comment on column support.team_meeting.place is 'special: where and at what time';
comment on column support.team_meeting.state is 'special: planned, held or cancelled';
comment on column support.team_meeting.came is 'special: names of who came, as they were called then';
comment on column support.team_meeting.agreed is 'special: what was agreed';
comment on column support.team_meeting.note is 'special: why it was cancelled';
comment on column support.team_meeting.edit is 'internal: counts edits, so that two people writing it up notice each other';
comment on column support.team_meeting.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column support.team_meeting.edited_at is 'internal: when it was edited last';

create table support.team_action (
    id bigint generated always as identity constraint team_action_pk primary key,
    intervention_id bigint not null constraint team_action_assessment_fk references support.assessment,
    words text not null constraint team_action_words_length check (length(words) between 1 and 500),
    owner_worker_id bigint constraint team_action_owner_fk references support.worker,
    owner_name text not null constraint team_action_owner_length check (length(owner_name) between 1 and 200),
    due_on date not null,
    state text not null default 'OPEN' constraint team_action_state_known check (state in ('OPEN', 'DONE', 'DROPPED')),
    state_on date not null,
    note text not null default '' constraint team_action_note_length check (length(note) <= 500),
    by_name text not null
);
create index team_action_assessment_idx on support.team_action (intervention_id);
create index team_action_owner_idx on support.team_action (owner_worker_id) where state = 'OPEN';
comment on table support.team_action is 'What somebody in the team around a child has taken on, and by when';
comment on column support.team_action.id is 'internal: key';
comment on column support.team_action.intervention_id is 'internal: the assessment';
comment on column support.team_action.words is 'special: what is to be done';
comment on column support.team_action.owner_worker_id is 'personal: support.worker.id of who does it; none for the family';
comment on column support.team_action.owner_name is 'personal: who does it, as they were called then';
comment on column support.team_action.due_on is 'special: by when';
comment on column support.team_action.state is 'special: open, done or dropped';
comment on column support.team_action.state_on is 'special: since when';
comment on column support.team_action.note is 'special: what came of it, or why it was dropped';
comment on column support.team_action.by_name is 'personal: who wrote it down, as they were called then';

-- Assessments on whose team the viewer is although the child is on another school's roll, while the child is shared with
-- them: being asked to a team alone opens nothing (DOMAIN.md, section 11).
create function support.on_my_teams() returns setof bigint
    language sql stable security definer rows 5 set search_path = pg_catalog, support
as $$
    select m.intervention_id
      from team_member m join intervention i on i.id = m.intervention_id
     where m.worker_id in (select my_workers()) and m.left_on is null
       and i.child_id in (select children.shared_with_me())
$$;

-- Assessments that the viewer may write: of children of their school, or which they lead.
create function support.assessments_i_write() returns setof bigint
    language sql stable security definer rows 50 set search_path = pg_catalog, support
as $$
    select i.id from intervention i
     where i.kind = 'CAF' and i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
    union all
    select i.id from intervention i where i.kind = 'CAF' and i.id in (select led_by_me())
$$;

-- Assessments that the viewer may read, their sensitive parts excepted.
create function support.assessments_i_read() returns setof bigint
    language sql stable security definer rows 50 set search_path = pg_catalog, support
as $$
    select assessments_i_write()
    union all
    select on_my_teams()
$$;

-- Assessments whose sensitive parts are open to the viewer: as SENCo or head of the child's school, as who began it, leads
-- it or is in its team, or by a reason given lately.
create function support.open_assessments() returns setof bigint
    language sql stable security definer rows 50 set search_path = pg_catalog, support
as $$
    select i.id from intervention i
     where i.kind = 'CAF' and i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD'))
    union all
    select a.intervention_id from assessment a where a.assessor_account = (select access.viewer_account())
    union all
    select i.id from intervention i where i.kind = 'CAF' and i.worker_id in (select my_workers())
    union all
    select m.intervention_id from team_member m where m.worker_id in (select my_workers()) and m.left_on is null
    union all
    select o.intervention_id from assessment_opening o
     where o.account_id = (select access.viewer_account()) and o.open_until > now()
$$;
revoke execute on function support.on_my_teams() from public;
revoke execute on function support.assessments_i_write() from public;
revoke execute on function support.assessments_i_read() from public;
revoke execute on function support.open_assessments() from public;
grant execute on function support.on_my_teams() to ${application};
grant execute on function support.assessments_i_write() to ${application};
grant execute on function support.assessments_i_read() to ${application};
grant execute on function support.open_assessments() to ${application};

call platform.protect('support.assessment');
call platform.protect('support.assessment_version');
call platform.protect('support.assessment_part');
call platform.protect('support.assessment_consent');
call platform.protect('support.assessment_opening');
call platform.protect('support.team_member');
call platform.protect('support.team_meeting');
call platform.protect('support.team_action');

-- beside intervention_scope, which says who sees a piece of support otherwise
create policy intervention_team on support.intervention for select to ${application}
    using (id in (select support.on_my_teams()));

create policy assessment_scope on support.assessment to ${application}
    using ((select access.is_system()) or intervention_id in (select support.assessments_i_read()))
    with check ((select access.is_system()) or intervention_id in (select support.assessments_i_write()));
create policy assessment_version_scope on support.assessment_version to ${application}
    using ((select access.is_system()) or intervention_id in (select support.assessments_i_read()))
    with check ((select access.is_system()) or intervention_id in (select support.assessments_i_write()));
create policy assessment_part_scope on support.assessment_part to ${application}
    using ((select access.is_system())
        or intervention_id in (select support.assessments_i_read())
            and (not sensitive or intervention_id in (select support.open_assessments())))
    with check ((select access.is_system())
        or intervention_id in (select support.assessments_i_write())
            and (not sensitive or intervention_id in (select support.open_assessments())));
create policy assessment_consent_scope on support.assessment_consent to ${application}
    using ((select access.is_system()) or intervention_id in (select support.assessments_i_read()))
    with check ((select access.is_system()) or intervention_id in (select support.assessments_i_write()));
create policy assessment_opening_scope on support.assessment_opening to ${application}
    using ((select access.is_system()) or intervention_id in (select support.assessments_i_read()))
    with check ((select access.is_system())
        or account_id = (select access.viewer_account()) and intervention_id in (select support.assessments_i_read()));
create policy team_member_scope on support.team_member to ${application}
    using ((select access.is_system()) or intervention_id in (select support.assessments_i_read()))
    with check ((select access.is_system()) or intervention_id in (select support.assessments_i_write()));
create policy team_meeting_scope on support.team_meeting to ${application}
    using ((select access.is_system()) or intervention_id in (select support.assessments_i_read()))
    with check ((select access.is_system()) or intervention_id in (select support.assessments_i_write()));
create policy team_action_scope on support.team_action to ${application}
    using ((select access.is_system()) or intervention_id in (select support.assessments_i_read()))
    with check ((select access.is_system()) or intervention_id in (select support.assessments_i_write()));
