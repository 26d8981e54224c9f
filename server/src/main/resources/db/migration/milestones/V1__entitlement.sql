-- The entitlement and its versions. Nothing in it is about a person.

create table milestones.framework_version (
    id integer generated always as identity constraint framework_version_pk primary key,
    title text not null constraint framework_version_title_length check (length(title) between 1 and 200),
    state text not null constraint framework_version_state_known check (state in ('DRAFT', 'PUBLISHED')),
    effective_from date,
    content jsonb not null,
    based_on integer constraint framework_version_base_fk references milestones.framework_version,
    drafted_by bigint,
    drafted_at timestamptz not null,
    published_by bigint,
    published_at timestamptz,
    constraint framework_version_published check ((state = 'PUBLISHED') = (effective_from is not null and published_at is not null))
);
create unique index framework_version_one_draft on milestones.framework_version (state) where state = 'DRAFT';
create unique index framework_version_effective_idx on milestones.framework_version (effective_from) where state = 'PUBLISHED';
comment on table milestones.framework_version is 'A version of the entitlement; a published one never changes';
comment on column milestones.framework_version.id is 'public: number of the version';
comment on column milestones.framework_version.title is 'public: what the version is called';
comment on column milestones.framework_version.state is 'internal: DRAFT while it is edited, then PUBLISHED';
comment on column milestones.framework_version.effective_from is 'public: first day on which it is in force';
comment on column milestones.framework_version.content is 'public: standards and experiences';
comment on column milestones.framework_version.based_on is 'internal: the version that it was drafted from';
comment on column milestones.framework_version.drafted_by is 'internal: account that began the draft';
comment on column milestones.framework_version.drafted_at is 'internal: when the draft was last saved';
comment on column milestones.framework_version.published_by is 'internal: account that published it';
comment on column milestones.framework_version.published_at is 'internal: when it was published';

create function milestones.keep_published() returns trigger language plpgsql as $$
begin
    if old.state = 'PUBLISHED' then
        raise exception 'A published entitlement never changes: draft a new version' using errcode = 'check_violation';
    end if;
    return case when tg_op = 'DELETE' then old else new end;
end
$$;
create trigger framework_version_kept before update or delete on milestones.framework_version
    for each row execute function milestones.keep_published();
