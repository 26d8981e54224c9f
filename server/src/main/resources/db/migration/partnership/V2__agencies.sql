-- Agencies are kept by people now: pages name them by a key that tells nothing, and two people who change one notice each
-- other. And the day that the partnership takes for today, for policies that hold until a day.
alter table partnership.agency add column public_id uuid not null default gen_random_uuid()
    constraint agency_public_id_unique unique;
alter table partnership.agency add column version integer not null default 1;
comment on column partnership.agency.public_id is 'public: key used in addresses of pages';
comment on column partnership.agency.version is 'internal: counts edits, so that two people editing notice each other';
comment on column partnership.agency.kind is 'public: partnership.AgencyKind';

-- The reporting date that is set, or the clock's date in the partnership's zone: as Partnership.today().
create function partnership.today() returns date
    language sql stable security definer set search_path = pg_catalog, partnership
as $$
    select coalesce(s.reporting_date, (current_timestamp at time zone s.zone)::date) from setting s
$$;
revoke execute on function partnership.today() from public;
grant execute on function partnership.today() to ${application};
