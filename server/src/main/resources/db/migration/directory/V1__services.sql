-- The catalogue of services; public knowledge, so everyone who is signed in reads it.
create table directory.service (
    id bigint generated always as identity constraint service_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint service_public_id_unique unique,
    code text not null constraint service_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    name text not null constraint service_name_length check (length(name) between 1 and 200),
    about text not null default '' constraint service_about_length check (length(about) <= 4000),
    levels smallint[] not null default '{}' constraint service_levels_known check (levels <@ '{1,2,3}'::smallint[]),
    continuum text not null constraint service_continuum_known
        check (continuum in ('PREVENTION', 'SYSTEMATIC', 'RECOVERY', 'EMERGENCY')),
    agency_id bigint,
    lowest_year text,
    highest_year text,
    eligibility text not null default '' constraint service_eligibility_length check (length(eligibility) <= 4000),
    places integer constraint service_places_positive check (places > 0),
    cost numeric(10, 2) constraint service_cost_positive check (cost >= 0),
    cost_per text not null default '' constraint service_cost_per_known check (cost_per in ('', 'place', 'hour', 'session')),
    open boolean not null default true,
    version integer not null default 1,
    constraint service_code_unique unique (code),
    constraint service_cost_whole check ((cost is null) = (cost_per = ''))
);
comment on table directory.service is 'A service that can be offered to children and families';
comment on column directory.service.id is 'internal: key';
comment on column directory.service.public_id is 'public: key used in addresses of pages';
comment on column directory.service.code is 'public: stable code';
comment on column directory.service.name is 'public: name';
comment on column directory.service.about is 'public: what it does and for whom';
comment on column directory.service.levels is 'public: levels of the vulnerability framework at which it is offered; none for everyone';
comment on column directory.service.continuum is 'public: directory.Continuum';
comment on column directory.service.agency_id is 'public: partnership.agency.id of the agency that provides it; none when schools do';
comment on column directory.service.lowest_year is 'public: platform.YearGroup of the youngest it is for';
comment on column directory.service.highest_year is 'public: platform.YearGroup of the oldest it is for';
comment on column directory.service.eligibility is 'public: who it is for, in words';
comment on column directory.service.places is 'public: children it takes at once';
comment on column directory.service.cost is 'internal: pounds for one of cost_per, where known';
comment on column directory.service.cost_per is 'internal: place, hour or session';
comment on column directory.service.open is 'public: whether it takes referrals now';
comment on column directory.service.version is 'internal: counts edits, so that two people editing notice each other';
