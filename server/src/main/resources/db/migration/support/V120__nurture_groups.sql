-- Nurture groups: the group, the placement (from proposal to return), profiles of strand scores, sessions attended, the
-- return plan, and the group's reviews of its own quality. A placement opens a piece of support once the child is placed.

create table support.nurture_group (
    id bigint generated always as identity constraint nurture_group_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint nurture_group_public_id_unique unique,
    school_id bigint not null,
    name text not null constraint nurture_group_name_length check (length(name) between 1 and 100),
    places integer not null constraint nurture_group_places check (places between 6 and 12),
    room text not null default '' constraint nurture_group_room_length check (length(room) <= 100),
    notes text not null default '' constraint nurture_group_notes_length check (length(notes) <= 2000),
    opens_on date not null,
    closes_on date,
    pattern text[] not null constraint nurture_group_pattern_part_time check (cardinality(pattern) between 1 and 9),
    overseer text not null default '' constraint nurture_group_overseer_length check (length(overseer) <= 200),
    overseen_since date,
    version integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null,
    constraint nurture_group_dates check (closes_on is null or closes_on >= opens_on),
    constraint nurture_group_oversight_whole check ((overseer = '') = (overseen_since is null))
);
create index nurture_group_school_idx on support.nurture_group (school_id);
comment on table support.nurture_group is 'A nurture group of a school';
comment on column support.nurture_group.id is 'internal: key';
comment on column support.nurture_group.public_id is 'internal: key used in addresses of pages';
comment on column support.nurture_group.school_id is 'internal: partnership.school.id';
comment on column support.nurture_group.name is 'internal: what it is called';
comment on column support.nurture_group.places is 'internal: children it has room for, 6 to 12';
comment on column support.nurture_group.room is 'internal: where it meets';
comment on column support.nurture_group.notes is 'internal: what colleagues should know of it';
comment on column support.nurture_group.opens_on is 'internal: first day';
comment on column support.nurture_group.closes_on is 'internal: last day; none while it lasts';
comment on column support.nurture_group.pattern is 'internal: half days of the week on which it meets: MON-AM to FRI-PM';
comment on column support.nurture_group.overseer is 'personal: qualified teacher who oversees it';
comment on column support.nurture_group.overseen_since is 'internal: since when';
comment on column support.nurture_group.version is 'internal: counts edits, so that two people editing notice each other';
comment on column support.nurture_group.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column support.nurture_group.edited_at is 'internal: when it was edited last';

create table support.nurture_adult (
    group_id bigint not null constraint nurture_adult_group_fk references support.nurture_group,
    worker_id bigint not null constraint nurture_adult_worker_fk references support.worker,
    position integer not null constraint nurture_adult_position check (position between 1 and 2),
    teacher boolean not null,
    constraint nurture_adult_pk primary key (group_id, worker_id),
    constraint nurture_adult_position_unique unique (group_id, position)
);
create index nurture_adult_worker_idx on support.nurture_adult (worker_id);
comment on table support.nurture_adult is 'The two adults of a nurture group';
comment on column support.nurture_adult.group_id is 'internal: the group';
comment on column support.nurture_adult.worker_id is 'personal: support.worker.id';
comment on column support.nurture_adult.position is 'internal: first or second on the form';
comment on column support.nurture_adult.teacher is 'personal: whether they are a qualified teacher';

create table support.nurture_threshold (
    version integer constraint nurture_threshold_pk primary key constraint nurture_threshold_version check (version > 0),
    developmental integer[] not null,
    diagnostic integer[] not null,
    source text not null constraint nurture_threshold_source_length check (length(source) between 1 and 500),
    by_name text not null,
    recorded_at timestamptz not null,
    constraint nurture_threshold_developmental_strands check (cardinality(developmental) = 10),
    constraint nurture_threshold_diagnostic_strands check (cardinality(diagnostic) = 10)
);
comment on table support.nurture_threshold is 'What the partnership compares strand scores with; the latest version counts';
comment on column support.nurture_threshold.version is 'internal: counts up';
comment on column support.nurture_threshold.developmental is 'internal: lowest score within it, for strands A to J; null where none is set';
comment on column support.nurture_threshold.diagnostic is 'internal: highest score within it, for strands Q to Z; null where none is set';
comment on column support.nurture_threshold.source is 'internal: where the partnership has it from';
comment on column support.nurture_threshold.by_name is 'personal: who entered it, as they were called then';
comment on column support.nurture_threshold.recorded_at is 'internal: when it was entered';

create table support.nurture_profile (
    id bigint generated always as identity constraint nurture_profile_pk primary key,
    child_id integer not null,
    taken_on date not null,
    developmental integer[] not null constraint nurture_profile_developmental check (cardinality(developmental) = 10
        and 0 <= all (developmental) and 136 >= all (developmental)),
    diagnostic integer[] not null constraint nurture_profile_diagnostic check (cardinality(diagnostic) = 10
        and 0 <= all (diagnostic) and 136 >= all (diagnostic)),
    completed_by text not null constraint nurture_profile_completed_by_length check (length(completed_by) between 1 and 200),
    by_name text not null,
    recorded_at timestamptz not null,
    constraint nurture_profile_once_a_day unique (child_id, taken_on)
);
comment on table support.nurture_profile is 'Strand scores of a Boxall profile; neither its items nor its norms';
comment on column support.nurture_profile.id is 'internal: key';
comment on column support.nurture_profile.child_id is 'personal: children.child.id';
comment on column support.nurture_profile.taken_on is 'special: its day';
comment on column support.nurture_profile.developmental is 'special: scores of strands A to J';
comment on column support.nurture_profile.diagnostic is 'special: scores of strands Q to Z';
comment on column support.nurture_profile.completed_by is 'personal: who knows the child and completed it';
comment on column support.nurture_profile.by_name is 'personal: who entered it, as they were called then';
comment on column support.nurture_profile.recorded_at is 'internal: when it was entered';

create table support.nurture_placement (
    id bigint generated always as identity constraint nurture_placement_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint nurture_placement_public_id_unique unique,
    group_id bigint not null constraint nurture_placement_group_fk references support.nurture_group,
    child_id integer not null,
    state text not null constraint nurture_placement_state_known
        check (state in ('PROPOSED', 'PLACED', 'RETURNING', 'RETURNED', 'LEFT', 'NOT_PLACED')),
    proposed_on date not null,
    profile_id bigint constraint nurture_placement_profile_fk references support.nurture_profile,
    threshold_version integer constraint nurture_placement_threshold_fk references support.nurture_threshold,
    reason text not null default '' constraint nurture_placement_reason_length check (length(reason) <= 2000),
    intervention_id bigint constraint nurture_placement_intervention_fk references support.intervention
        constraint nurture_placement_intervention_unique unique,
    placed_on date,
    expected_return date,
    return_began_on date,
    ended_on date,
    end_words text not null default '' constraint nurture_placement_end_words_length check (length(end_words) <= 2000),
    edited_by_name text not null,
    edited_at timestamptz not null,
    constraint nurture_placement_placed_whole check ((state in ('PROPOSED', 'NOT_PLACED')) = (placed_on is null)
        and (placed_on is null) = (intervention_id is null) and (placed_on is null) = (expected_return is null)),
    constraint nurture_placement_ended_whole check ((state in ('RETURNED', 'LEFT', 'NOT_PLACED')) = (ended_on is not null)),
    constraint nurture_placement_dates check (ended_on is null or ended_on >= coalesce(placed_on, proposed_on))
);
create unique index nurture_placement_one_at_a_time on support.nurture_placement (child_id)
    where state in ('PROPOSED', 'PLACED', 'RETURNING');
create index nurture_placement_child_idx on support.nurture_placement (child_id);
create index nurture_placement_group_idx on support.nurture_placement (group_id);
comment on table support.nurture_placement is 'A child''s place in a nurture group, from its proposal to the return to class';
comment on column support.nurture_placement.id is 'internal: key';
comment on column support.nurture_placement.public_id is 'internal: key used in addresses of pages';
comment on column support.nurture_placement.group_id is 'special: the group';
comment on column support.nurture_placement.child_id is 'personal: children.child.id';
comment on column support.nurture_placement.state is 'special: support.domain.nurture.PlacementState';
comment on column support.nurture_placement.proposed_on is 'special: when it was proposed';
comment on column support.nurture_placement.profile_id is 'special: profile that it rests on; none when there was none';
comment on column support.nurture_placement.threshold_version is 'internal: threshold that the profile was compared with; none when there was none';
comment on column support.nurture_placement.reason is 'special: why, in words';
comment on column support.nurture_placement.intervention_id is 'internal: its piece of support, once the child is placed';
comment on column support.nurture_placement.placed_on is 'special: first day in the group';
comment on column support.nurture_placement.expected_return is 'special: day by which the child is to be back in class full-time';
comment on column support.nurture_placement.return_began_on is 'special: when the return to class began; none before and when it was put off';
comment on column support.nurture_placement.ended_on is 'special: day of the return, of leaving, or of declining';
comment on column support.nurture_placement.end_words is 'special: how it ended, in words';
comment on column support.nurture_placement.edited_by_name is 'personal: who changed it last, as they were called then';
comment on column support.nurture_placement.edited_at is 'internal: when it was changed last';

create table support.nurture_session (
    placement_id bigint not null constraint nurture_session_placement_fk references support.nurture_placement,
    held_on date not null,
    half text not null constraint nurture_session_half_known check (half in ('AM', 'PM')),
    attended boolean not null,
    by_name text not null,
    recorded_at timestamptz not null,
    constraint nurture_session_pk primary key (placement_id, held_on, half)
);
comment on table support.nurture_session is 'Whether a child was in the group on a half day; the class register is apart';
comment on column support.nurture_session.placement_id is 'internal: the placement';
comment on column support.nurture_session.held_on is 'special: its day';
comment on column support.nurture_session.half is 'special: morning or afternoon';
comment on column support.nurture_session.attended is 'special: whether the child was there';
comment on column support.nurture_session.by_name is 'personal: who wrote it down, as they were called then';
comment on column support.nurture_session.recorded_at is 'internal: when it was written down';

create table support.nurture_return_step (
    id bigint generated always as identity constraint nurture_return_step_pk primary key,
    placement_id bigint not null constraint nurture_return_step_placement_fk references support.nurture_placement,
    kind text not null constraint nurture_return_step_kind_known check (kind in ('STEP', 'TRIAL')),
    words text not null constraint nurture_return_step_words_length check (length(words) between 1 and 500),
    planned_on date not null,
    done_on date,
    went text not null default '' constraint nurture_return_step_went_length check (length(went) <= 1000),
    by_name text not null,
    recorded_at timestamptz not null
);
create index nurture_return_step_placement_idx on support.nurture_return_step (placement_id);
comment on table support.nurture_return_step is 'A step of a child''s return to class, or a trial session there';
comment on column support.nurture_return_step.id is 'internal: key';
comment on column support.nurture_return_step.placement_id is 'internal: the placement';
comment on column support.nurture_return_step.kind is 'special: step or trial session in class';
comment on column support.nurture_return_step.words is 'special: what is to happen';
comment on column support.nurture_return_step.planned_on is 'special: when';
comment on column support.nurture_return_step.done_on is 'special: when it happened; none before';
comment on column support.nurture_return_step.went is 'special: how it went';
comment on column support.nurture_return_step.by_name is 'personal: who wrote it down, as they were called then';
comment on column support.nurture_return_step.recorded_at is 'internal: when it was written down';

create table support.nurture_review (
    id bigint generated always as identity constraint nurture_review_pk primary key,
    group_id bigint not null constraint nurture_review_group_fk references support.nurture_group,
    reviewed_on date not null,
    standard integer not null,
    by_name text not null,
    recorded_at timestamptz not null,
    constraint nurture_review_once_a_day unique (group_id, reviewed_on)
);
comment on table support.nurture_review is 'A nurture group''s review of its own quality';
comment on column support.nurture_review.id is 'internal: key';
comment on column support.nurture_review.group_id is 'internal: the group';
comment on column support.nurture_review.reviewed_on is 'internal: its day';
comment on column support.nurture_review.standard is 'internal: version of the statements that were judged';
comment on column support.nurture_review.by_name is 'personal: who wrote it down, as they were called then';
comment on column support.nurture_review.recorded_at is 'internal: when it was written down';

create table support.nurture_review_answer (
    review_id bigint not null constraint nurture_review_answer_review_fk references support.nurture_review,
    statement text not null,
    judgement text not null constraint nurture_review_answer_judgement_known
        check (judgement in ('IN_PLACE', 'PARTLY', 'NOT_YET')),
    evidence text not null default '' constraint nurture_review_answer_evidence_length check (length(evidence) <= 1000),
    action text not null default '' constraint nurture_review_answer_action_length check (length(action) <= 1000),
    action_by date,
    constraint nurture_review_answer_pk primary key (review_id, statement)
);
comment on table support.nurture_review_answer is 'What a review found on one statement of the standard';
comment on column support.nurture_review_answer.review_id is 'internal: the review';
comment on column support.nurture_review_answer.statement is 'internal: code of the statement';
comment on column support.nurture_review_answer.judgement is 'internal: in place, partly, or not yet';
comment on column support.nurture_review_answer.evidence is 'internal: what shows it';
comment on column support.nurture_review_answer.action is 'internal: what is to be done';
comment on column support.nurture_review_answer.action_by is 'internal: by when';

call platform.protect('support.nurture_group');
call platform.protect('support.nurture_adult');
call platform.protect('support.nurture_threshold');
call platform.protect('support.nurture_profile');
call platform.protect('support.nurture_placement');
call platform.protect('support.nurture_session');
call platform.protect('support.nurture_return_step');
call platform.protect('support.nurture_review');
call platform.protect('support.nurture_review_answer');

create policy nurture_group_scope on support.nurture_group to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));
create policy nurture_adult_scope on support.nurture_adult to ${application}
    using ((select access.is_system()) or group_id in (select g.id from support.nurture_group g))
    with check ((select access.is_system())
        or group_id in (select g.id from support.nurture_group g
                         where g.school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])));
create policy nurture_threshold_scope on support.nurture_threshold to ${application}
    using ((select access.is_system())
        or (select access.has_role('KEY_WORKER', 'SENCO', 'HEAD', 'INCLUSION_LEADER', 'PARTNERSHIP_MANAGER')))
    with check ((select access.is_system()) or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER')));
create policy nurture_profile_scope on support.nurture_profile to ${application}
    using ((select access.is_system()) or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
    with check ((select access.is_system()) or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')));
-- A key worker proposes; placing and everything after it is the SENCo's or the head's.
create policy nurture_placement_scope on support.nurture_placement to ${application}
    using ((select access.is_system()) or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
    with check ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD'))
        or (state = 'PROPOSED' and child_id in (select children.on_my_roll_as('KEY_WORKER'))));
create policy nurture_session_scope on support.nurture_session to ${application}
    using ((select access.is_system()) or placement_id in (select p.id from support.nurture_placement p))
    with check ((select access.is_system()) or placement_id in (select p.id from support.nurture_placement p));
create policy nurture_return_step_scope on support.nurture_return_step to ${application}
    using ((select access.is_system()) or placement_id in (select p.id from support.nurture_placement p))
    with check ((select access.is_system()) or placement_id in (select p.id from support.nurture_placement p));
create policy nurture_review_scope on support.nurture_review to ${application}
    using ((select access.is_system()) or group_id in (select g.id from support.nurture_group g))
    with check ((select access.is_system())
        or group_id in (select g.id from support.nurture_group g
                         where g.school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])));
create policy nurture_review_answer_scope on support.nurture_review_answer to ${application}
    using ((select access.is_system()) or review_id in (select r.id from support.nurture_review r))
    with check ((select access.is_system())
        or review_id in (select r.id from support.nurture_review r join support.nurture_group g on g.id = r.group_id
                          where g.school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])));
