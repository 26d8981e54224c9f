-- Common assessments: what one adds to its piece of support. Parts and elements are data with a version
-- (resources/support/assessment-form-1.json): a version of an assessment says under which version of the form it was
-- written. What is written in a part is one document.

create table support.assessment (
    intervention_id bigint constraint assessment_pk primary key
        constraint assessment_intervention_fk references support.intervention,
    state text not null default 'DRAFT'
        constraint assessment_state_known check (state in ('DRAFT', 'COMPLETE', 'UNDER_REVIEW', 'CLOSED')),
    state_on date not null,
    assessor_account bigint,
    assessor_name text not null,
    closing_words text not null default '' constraint assessment_closing_length check (length(closing_words) <= 2000)
);
create index assessment_assessor_idx on support.assessment (assessor_account) where assessor_account is not null;
comment on table support.assessment is 'What a common assessment adds to its piece of support';
comment on column support.assessment.intervention_id is 'internal: support.intervention.id';
comment on column support.assessment.state is 'special: support.domain.assessment.AssessmentState';
comment on column support.assessment.state_on is 'special: since when';
comment on column support.assessment.assessor_account is 'internal: access.account.id of who began it';
comment on column support.assessment.assessor_name is 'personal: who began it, as they were called then';
comment on column support.assessment.closing_words is 'special: why it was closed, in words';

create table support.assessment_version (
    id bigint generated always as identity constraint assessment_version_pk primary key,
    intervention_id bigint not null constraint assessment_version_assessment_fk references support.assessment,
    number integer not null constraint assessment_version_number check (number > 0),
    form_version integer not null constraint assessment_version_form check (form_version > 0),
    begun_on date not null,
    done text[] not null default '{}',
    completed_on date,
    completed_by_name text not null default '',
    dropped_on date,
    constraint assessment_version_number_unique unique (intervention_id, number),
    constraint assessment_version_ended_once check (num_nonnulls(completed_on, dropped_on) <= 1)
);
create unique index assessment_version_open_unique on support.assessment_version (intervention_id)
    where completed_on is null and dropped_on is null;
comment on table support.assessment_version is 'A version of a common assessment: written, then completed and never changed, or given up';
comment on column support.assessment_version.id is 'internal: key';
comment on column support.assessment_version.intervention_id is 'internal: the assessment';
comment on column support.assessment_version.number is 'internal: 1 and up';
comment on column support.assessment_version.form_version is 'internal: version of the form under which it is written';
comment on column support.assessment_version.begun_on is 'special: first day';
comment on column support.assessment_version.done is 'internal: codes of the parts that hold all they require';
comment on column support.assessment_version.completed_on is 'special: when it was completed; none while it is written';
comment on column support.assessment_version.completed_by_name is 'personal: who completed it, as they were called then';
comment on column support.assessment_version.dropped_on is 'special: when its review was given up';

create table support.assessment_part (
    version_id bigint not null constraint assessment_part_version_fk references support.assessment_version,
    part text not null constraint assessment_part_length check (length(part) between 1 and 40),
    intervention_id bigint not null constraint assessment_part_assessment_fk references support.assessment,
    sensitive boolean not null,
    answers text not null constraint assessment_part_answers_length check (length(answers) <= 200000),
    edit integer not null default 1,
    edited_by bigint,
    edited_by_name text not null,
    edited_at timestamptz not null,
    constraint assessment_part_pk primary key (version_id, part)
);
create index assessment_part_assessment_idx on support.assessment_part (intervention_id);
comment on table support.assessment_part is 'What is written in one part of a version';
comment on column support.assessment_part.version_id is 'internal: the version';
comment on column support.assessment_part.part is 'internal: code of the part in the form';
comment on column support.assessment_part.intervention_id is 'internal: the assessment';
comment on column support.assessment_part.sensitive is 'internal: whether only those who work on it read it, or who gave a reason';
comment on column support.assessment_part.answers is 'special: what is written, as a document of texts by field';
comment on column support.assessment_part.edit is 'internal: counts edits, so that two people editing notice each other';
comment on column support.assessment_part.edited_by is 'internal: account that edited it last';
comment on column support.assessment_part.edited_by_name is 'personal: who edited it last, as they were called then';
comment on column support.assessment_part.edited_at is 'internal: when it was edited last';

create table support.assessment_consent (
    id bigint generated always as identity constraint assessment_consent_pk primary key,
    intervention_id bigint not null constraint assessment_consent_assessment_fk references support.assessment,
    consent_to text not null constraint assessment_consent_to_known check (consent_to in ('ASSESSMENT', 'SERVICES')),
    decision text not null constraint assessment_consent_decision_known check (decision in ('GIVEN', 'REFUSED', 'WITHDRAWN')),
    by_whom text not null constraint assessment_consent_whom_length check (length(by_whom) between 1 and 200),
    how text not null constraint assessment_consent_how_known check (how in ('IN_WRITING', 'IN_PERSON', 'BY_TELEPHONE')),
    said_on date not null,
    reason text not null default '' constraint assessment_consent_reason_length check (length(reason) <= 1000),
    recorded_by_name text not null,
    recorded_at timestamptz not null,
    constraint assessment_consent_reasoned check (decision = 'GIVEN' or reason <> '')
);
create index assessment_consent_assessment_idx on support.assessment_consent (intervention_id);
comment on table support.assessment_consent is 'What a family said to an assessment or to services; kept apart from the lawful basis of any sharing';
comment on column support.assessment_consent.id is 'internal: key, in the order of recording';
comment on column support.assessment_consent.intervention_id is 'internal: the assessment';
comment on column support.assessment_consent.consent_to is 'special: the assessment, or services';
comment on column support.assessment_consent.decision is 'special: given, refused or withdrawn';
comment on column support.assessment_consent.by_whom is 'special: who said it, and how they are related';
comment on column support.assessment_consent.how is 'special: in writing, in person or by telephone';
comment on column support.assessment_consent.said_on is 'special: the day on which it was said';
comment on column support.assessment_consent.reason is 'special: why it was refused or withdrawn';
comment on column support.assessment_consent.recorded_by_name is 'personal: who wrote it down, as they were called then';
comment on column support.assessment_consent.recorded_at is 'internal: when it was written down';

create table support.assessment_opening (
    id bigint generated always as identity constraint assessment_opening_pk primary key,
    intervention_id bigint not null constraint assessment_opening_assessment_fk references support.assessment,
    account_id bigint not null,
    by_name text not null,
    reason text not null constraint assessment_opening_reason_length check (length(reason) between 1 and 500),
    opened_at timestamptz not null,
    open_until timestamptz not null
);
create index assessment_opening_assessment_idx on support.assessment_opening (intervention_id, account_id);
create index assessment_opening_account_idx on support.assessment_opening (account_id, open_until);
comment on table support.assessment_opening is 'Who opened the sensitive parts of an assessment on which they do not work, and why';
comment on column support.assessment_opening.id is 'internal: key';
comment on column support.assessment_opening.intervention_id is 'internal: the assessment';
comment on column support.assessment_opening.account_id is 'internal: access.account.id of who opened it';
comment on column support.assessment_opening.by_name is 'personal: their name then';
comment on column support.assessment_opening.reason is 'special: why, in their words';
comment on column support.assessment_opening.opened_at is 'internal: when';
comment on column support.assessment_opening.open_until is 'internal: until when it stays open to them';
