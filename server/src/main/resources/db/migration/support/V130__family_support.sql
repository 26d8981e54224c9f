-- Support for families and at turning points: one plan, and beside it one piece of support (support.intervention) for each
-- child whom it covers, so that every child's own page, caseload and level on the continuum are right.

create sequence support.family_plan_number;

create table support.checklist (
    id integer constraint checklist_pk primary key,
    kind text not null constraint checklist_kind_known check (kind in ('TRANSITION', 'TRANSFER', 'BEREAVEMENT')),
    version integer not null,
    effective_from date not null,
    constraint checklist_version_unique unique (kind, version)
);
create table support.checklist_item (
    checklist_id integer not null constraint checklist_item_checklist_fk references support.checklist,
    code text not null constraint checklist_item_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    position integer not null,
    label text not null constraint checklist_item_label_length check (length(label) between 1 and 200),
    constraint checklist_item_pk primary key (checklist_id, code)
);
comment on table support.checklist is 'What is done at a turning point; a plan keeps the version under which it began';
comment on column support.checklist.id is 'internal: key';
comment on column support.checklist.kind is 'public: support.InterventionKind';
comment on column support.checklist.version is 'public: counts up';
comment on column support.checklist.effective_from is 'public: first day on which plans begin with it';
comment on table support.checklist_item is 'A step of a checklist';
comment on column support.checklist_item.checklist_id is 'internal: the checklist';
comment on column support.checklist_item.code is 'public: stable code';
comment on column support.checklist_item.position is 'public: its place in the list';
comment on column support.checklist_item.label is 'public: the step in words';

insert into support.checklist (id, kind, version, effective_from) values
    (1, 'TRANSITION', 1, '2006-09-01'), (2, 'TRANSFER', 1, '2006-09-01'), (3, 'BEREAVEMENT', 1, '2006-09-01');
insert into support.checklist_item (checklist_id, code, position, label) values
    (1, 'child-asked', 1, 'Asked the child what worries them and what they look forward to'),
    (1, 'family-met', 2, 'Met the family about the move'),
    (1, 'receiving-told', 3, 'Told the receiving school who works with the child and why'),
    (1, 'extra-visit', 4, 'Extra visit to the new school'),
    (1, 'new-adult', 5, 'Child has met the adult to go to in the new school'),
    (1, 'practical', 6, 'Practised the journey, the timetable and what to bring'),
    (1, 'handed-over', 7, 'Talked it over with the worker of the new school'),
    (1, 'six-weeks', 8, 'Looked at again six weeks after the move'),
    (2, 'records', 1, 'Asked the former school for the record and for who worked with the child'),
    (2, 'buddy', 2, 'Someone of the same class shows the child around'),
    (2, 'family-met', 3, 'Met the family, with an interpreter where one is needed'),
    (2, 'first-week', 4, 'Spoke with the child at the end of the first week'),
    (2, 'half-term', 5, 'Looked at again after half a term'),
    (3, 'family-asked', 1, 'Asked the family what may be said, and to whom'),
    (3, 'staff-told', 2, 'Told those who teach the child what they need to know'),
    (3, 'adult', 3, 'Child knows whom to go to at any time'),
    (3, 'specialist', 4, 'Family knows where bereavement counselling is to be had'),
    (3, 'dates', 5, 'Hard days noted: birthday, anniversary, holidays');

create table support.family_plan (
    id bigint constraint family_plan_pk primary key,
    school_id bigint not null,
    kind text not null constraint family_plan_kind_known check (kind in ('FAMILY_SUPPORT', 'LINK_WORK', 'ADULT_MENTOR',
        'COUNSELLING', 'TRANSITION', 'TRANSFER', 'BEREAVEMENT')),
    aims text not null default '' constraint family_plan_aims_length check (length(aims) <= 2000),
    frequency text not null constraint family_plan_frequency_known
        check (frequency in ('TWICE_A_WEEK', 'WEEKLY', 'FORTNIGHTLY', 'MONTHLY', 'HALF_TERMLY', 'AS_NEEDED')),
    consent text not null constraint family_plan_consent_known check (consent in ('GIVEN', 'ASKED', 'NOT_NEEDED', 'REFUSED')),
    consent_by text not null default '' constraint family_plan_consent_by_length check (length(consent_by) <= 200),
    consent_on date,
    to_school_id bigint,
    checklist_id integer constraint family_plan_checklist_fk references support.checklist,
    end_reason text not null default '' constraint family_plan_end_reason_length check (length(end_reason) <= 2000),
    version integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null,
    constraint family_plan_consent_whole check (consent <> 'GIVEN' or consent_by <> '' and consent_on is not null)
);
comment on table support.family_plan is 'A plan of family support, link work, mentoring, counselling, or at a turning point';
comment on column support.family_plan.id is 'internal: key';
comment on column support.family_plan.school_id is 'internal: partnership.school.id of the school that began it';
comment on column support.family_plan.kind is 'special: support.InterventionKind';
comment on column support.family_plan.aims is 'special: what it is for';
comment on column support.family_plan.frequency is 'special: how often they meet, as agreed';
comment on column support.family_plan.consent is 'special: whether the family agreed to it';
comment on column support.family_plan.consent_by is 'personal: who agreed';
comment on column support.family_plan.consent_on is 'special: when they agreed';
comment on column support.family_plan.to_school_id is 'personal: partnership.school.id of the school to which the child moves, where known';
comment on column support.family_plan.checklist_id is 'internal: support.checklist.id under which it began';
comment on column support.family_plan.end_reason is 'special: why it ended, in words';
comment on column support.family_plan.version is 'internal: counts edits, so that two people editing notice each other';
comment on column support.family_plan.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column support.family_plan.edited_at is 'internal: when it was edited last';

create table support.family_plan_child (
    plan_id bigint not null constraint family_plan_child_plan_fk references support.family_plan,
    intervention_id bigint constraint family_plan_child_pk primary key
        constraint family_plan_child_intervention_fk references support.intervention
);
create index family_plan_child_plan_idx on support.family_plan_child (plan_id);
comment on table support.family_plan_child is 'The piece of support that a plan is for one of its children';
comment on column support.family_plan_child.plan_id is 'internal: the plan';
comment on column support.family_plan_child.intervention_id is 'internal: support.intervention.id';

-- Plans of children at schools where the viewer holds one of the roles, and of those whom the viewer supports elsewhere.
create function support.family_plans_as(variadic roles text[]) returns setof bigint
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    select c.plan_id from family_plan_child c join intervention i on i.id = c.intervention_id
     where i.child_id in (select children.on_my_roll_as(variadic roles))
$$;
create function support.my_family_plans() returns setof bigint
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    select family_plans_as('SENCO', 'HEAD', 'KEY_WORKER')
    union
    select c.plan_id from family_plan_child c where c.intervention_id in (select led_by_me())
$$;
-- Plans that schools of the viewer began: no piece of support can be put under another school's plan to read that.
create function support.family_plans_begun_here() returns setof bigint
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    select p.id from family_plan p
     where p.school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
$$;
-- Counselling that the viewer gives: the notes go with it to whoever takes it over, and leave whoever gave it away.
create function support.counselled_by_me() returns setof bigint
    language sql stable security definer rows 20 set search_path = pg_catalog, support
as $$
    select c.plan_id from family_plan_child c join intervention i on i.id = c.intervention_id
     where i.kind = 'COUNSELLING' and i.worker_id in (select my_workers())
$$;

create table support.family_plan_step (
    plan_id bigint not null constraint family_plan_step_plan_fk references support.family_plan,
    code text not null,
    done_on date not null,
    by_name text not null,
    constraint family_plan_step_pk primary key (plan_id, code)
);
comment on table support.family_plan_step is 'A step of a plan''s checklist that is done';
comment on column support.family_plan_step.plan_id is 'internal: the plan';
comment on column support.family_plan_step.code is 'special: support.checklist_item.code';
comment on column support.family_plan_step.done_on is 'special: when it was done';
comment on column support.family_plan_step.by_name is 'personal: who ticked it, as they were called then';

create table support.family_contact (
    id bigint generated always as identity constraint family_contact_pk primary key,
    plan_id bigint constraint family_contact_plan_fk references support.family_plan,
    child_id integer,
    school_id bigint not null,
    way text not null constraint family_contact_way_known
        check (way in ('VISIT', 'CALL', 'MESSAGE', 'MEETING', 'SESSION', 'NO_ANSWER', 'REVIEW')),
    happened_on date not null,
    minutes integer constraint family_contact_minutes check (minutes between 1 and 480),
    note text not null default '' constraint family_contact_note_length check (length(note) <= 2000),
    by_account bigint,
    by_name text not null,
    recorded_at timestamptz not null,
    constraint family_contact_of check (num_nonnulls(plan_id, child_id) = 1)
);
create index family_contact_plan_idx on support.family_contact (plan_id, happened_on);
create index family_contact_child_idx on support.family_contact (child_id, happened_on) where child_id is not null;
comment on table support.family_contact is 'A contact with a family, in a plan or without one; or a plan''s review';
comment on column support.family_contact.id is 'internal: key';
comment on column support.family_contact.plan_id is 'internal: the plan, or';
comment on column support.family_contact.child_id is 'personal: children.child.id of the child whom it was about';
comment on column support.family_contact.school_id is 'internal: partnership.school.id of the school that made it';
comment on column support.family_contact.way is 'special: visit, call, message, meeting, session, no answer, or review';
comment on column support.family_contact.happened_on is 'special: its day';
comment on column support.family_contact.minutes is 'special: how long; none when not said';
comment on column support.family_contact.note is 'special: what was said; empty for counselling, whose notes are apart';
comment on column support.family_contact.by_account is 'internal: account that wrote it down';
comment on column support.family_contact.by_name is 'personal: who wrote it down, as they were called then';
comment on column support.family_contact.recorded_at is 'internal: when it was written down';

create table support.counselling_note (
    id bigint generated always as identity constraint counselling_note_pk primary key,
    plan_id bigint not null constraint counselling_note_plan_fk references support.family_plan,
    held_on date not null,
    words text not null constraint counselling_note_length check (length(words) between 1 and 4000),
    by_account bigint,
    by_name text not null,
    recorded_at timestamptz not null
);
create index counselling_note_plan_idx on support.counselling_note (plan_id, held_on);
comment on table support.counselling_note is 'What a counsellor keeps of a session; for the counsellor, and by recorded reason for the head';
comment on column support.counselling_note.id is 'internal: key';
comment on column support.counselling_note.plan_id is 'internal: the plan';
comment on column support.counselling_note.held_on is 'special: day of the session';
comment on column support.counselling_note.words is 'special: the note';
comment on column support.counselling_note.by_account is 'internal: account that wrote it';
comment on column support.counselling_note.by_name is 'personal: who wrote it, as they were called then';
comment on column support.counselling_note.recorded_at is 'internal: when it was written';

create table support.note_opening (
    id bigint generated always as identity constraint note_opening_pk primary key,
    plan_id bigint not null constraint note_opening_plan_fk references support.family_plan,
    account_id bigint not null,
    reason text not null constraint note_opening_reason_length check (length(reason) between 10 and 500),
    opened_at timestamptz not null default current_timestamp
);
create index note_opening_account_idx on support.note_opening (account_id, opened_at);
comment on table support.note_opening is 'A head opened a counsellor''s notes and said why; open for a quarter of an hour';
comment on column support.note_opening.id is 'internal: key';
comment on column support.note_opening.plan_id is 'internal: the plan';
comment on column support.note_opening.account_id is 'internal: access.account.id of who opened them';
comment on column support.note_opening.reason is 'special: why';
comment on column support.note_opening.opened_at is 'internal: when';

create function support.opened_notes() returns setof bigint
    language sql stable security definer rows 2 set search_path = pg_catalog, support
as $$
    select o.plan_id from note_opening o
     where o.account_id = (select access.viewer_account()) and o.opened_at > current_timestamp - interval '15 minutes'
       and o.plan_id in (select family_plans_as('HEAD'))
$$;

create table support.adult_mentor (
    worker_id bigint constraint adult_mentor_pk primary key constraint adult_mentor_worker_fk references support.worker,
    checked_on date,
    trained_on date,
    edited_by_name text not null,
    edited_at timestamptz not null
);
comment on table support.adult_mentor is 'A volunteer who mentors children: what must be seen before the first meeting';
comment on column support.adult_mentor.worker_id is 'personal: support.worker.id';
comment on column support.adult_mentor.checked_on is 'personal: day of the disclosure (DBS) certificate that the school has seen';
comment on column support.adult_mentor.trained_on is 'personal: day of the induction';
comment on column support.adult_mentor.edited_by_name is 'personal: who wrote it down, as they were called then';
comment on column support.adult_mentor.edited_at is 'internal: when it was written down';

-- Who works with the whole family at another school: the name, what as, and since when. Counselling, mentoring and
-- what happens to one child alone are not told.
create function support.family_work_elsewhere()
    returns table (family_id bigint, school_id bigint, kind text, worker text, role text, began_on date)
    language sql stable security definer rows 20 set search_path = pg_catalog, support
as $$
    select distinct e.family_id, i.school_id, i.kind, w.name, w.role, i.began_on
      from children.siblings_elsewhere_ids() e
      join intervention i on i.child_id = e.child_id and i.ended_on is null and i.kind in ('FAMILY_SUPPORT', 'LINK_WORK')
      join worker w on w.id = i.worker_id
$$;

revoke execute on function support.family_plans_as(text[]) from public;
revoke execute on function support.my_family_plans() from public;
revoke execute on function support.family_plans_begun_here() from public;
revoke execute on function support.counselled_by_me() from public;
revoke execute on function support.opened_notes() from public;
revoke execute on function support.family_work_elsewhere() from public;
grant execute on function support.family_plans_as(text[]) to ${application};
grant execute on function support.my_family_plans() to ${application};
grant execute on function support.family_plans_begun_here() to ${application};
grant execute on function support.counselled_by_me() to ${application};
grant execute on function support.opened_notes() to ${application};
grant execute on function support.family_work_elsewhere() to ${application};

call platform.protect('support.family_plan');
call platform.protect('support.family_plan_child');
call platform.protect('support.family_plan_step');
call platform.protect('support.family_contact');
call platform.protect('support.counselling_note');
call platform.protect('support.note_opening');
call platform.protect('support.adult_mentor');

-- A plan is written before its children are, so its school may write it too; nobody reads one whose children are not theirs.
create policy family_plan_scope on support.family_plan to ${application}
    using ((select access.is_system()) or id in (select support.my_family_plans()))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
        or id in (select support.my_family_plans()));
create policy family_plan_child_scope on support.family_plan_child to ${application}
    using ((select access.is_system()) or plan_id in (select support.my_family_plans()))
    with check ((select access.is_system())
        or plan_id in (select support.family_plans_begun_here())
           and intervention_id in (select i.id from support.intervention i
                                    where i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))));
create policy family_plan_step_scope on support.family_plan_step to ${application}
    using ((select access.is_system()) or plan_id in (select support.my_family_plans()))
    with check ((select access.is_system()) or plan_id in (select support.my_family_plans()));
create policy family_contact_scope on support.family_contact to ${application}
    using ((select access.is_system()) or plan_id in (select support.my_family_plans())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
    with check ((select access.is_system()) or plan_id in (select support.my_family_plans())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')));
create policy counselling_note_scope on support.counselling_note to ${application}
    using ((select access.is_system())
        or plan_id in (select support.my_family_plans())
           and (plan_id in (select support.counselled_by_me()) or plan_id in (select support.opened_notes())))
    with check ((select access.is_system())
        or plan_id in (select support.my_family_plans()) and plan_id in (select support.counselled_by_me()));
create policy note_opening_scope on support.note_opening to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account())
        or (select access.has_role('PRIVACY_OFFICER')))
    with check (account_id = (select access.viewer_account()) and plan_id in (select support.family_plans_as('HEAD')));
create policy adult_mentor_scope on support.adult_mentor to ${application}
    using ((select access.is_system())
        or worker_id in (select w.id from support.worker w
                          where w.school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])))
    with check ((select access.is_system())
        or worker_id in (select w.id from support.worker w
                          where w.school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])));
