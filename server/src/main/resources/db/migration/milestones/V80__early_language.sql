-- Judgements on the language of the youngest: until when a child takes part in Reception Narrative.

create table milestones.language_judgement (
    id bigint generated always as identity constraint language_judgement_pk primary key,
    child_id integer not null,
    school_id bigint not null,
    number integer not null constraint language_judgement_number check (number between 1 and 1000),
    judgement text not null constraint language_judgement_known
        check (judgement in ('RELEASE', 'GO_ON', 'NEED_MORE', 'TAKE_BACK')),
    judged_on date not null,
    judged_by_name text not null constraint language_judgement_by_length check (length(judged_by_name) between 1 and 100),
    evidence text not null constraint language_judgement_evidence_known
        check (evidence in ('CLASS', 'RETELLING', 'ASSESSMENT', 'SPECIALIST', 'FAMILY')),
    words text not null default '' constraint language_judgement_words_length check (length(words) <= 1000),
    recorded_by bigint,
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    constraint language_judgement_in_order unique (child_id, number),
    constraint language_judgement_reasoned check (judgement in ('RELEASE', 'GO_ON') or words <> '')
);
comment on table milestones.language_judgement is 'What somebody judged of a child''s language; rows are only added, and the last one counts';
comment on column milestones.language_judgement.id is 'internal: key';
comment on column milestones.language_judgement.child_id is 'internal: children.child.id';
comment on column milestones.language_judgement.school_id is 'internal: school at which it was judged';
comment on column milestones.language_judgement.number is 'internal: 1 for the first of the child, then one more each time, so that two who judge notice each other';
comment on column milestones.language_judgement.judgement is 'special: released, goes on, needs more, or a release taken back';
comment on column milestones.language_judgement.judged_on is 'special: day on which it was judged';
comment on column milestones.language_judgement.judged_by_name is 'personal: who judged';
comment on column milestones.language_judgement.evidence is 'special: what the judgement rests on';
comment on column milestones.language_judgement.words is 'special: what was seen, or why a release is taken back';
comment on column milestones.language_judgement.recorded_by is 'internal: account that wrote it down';
comment on column milestones.language_judgement.recorded_by_name is 'personal: who wrote it down, as they were called then';
comment on column milestones.language_judgement.recorded_at is 'internal: when';

call platform.protect('milestones.language_judgement');
create policy language_judgement_scope on milestones.language_judgement to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or (school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[])
            and child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))));
revoke update, delete on milestones.language_judgement from ${application};
