-- Every policy of every statement asks whether batch work is running, and for a person the answer is no whatever the
-- signature says: only what claims to be batch work has its signature checked. A claim alone still opens nothing.
create or replace function access.is_system() returns boolean
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select case when current_setting('haven.viewer', true) like 's:%'
                then coalesce((select v like 's:%' from viewer() v), false)
                else false end
$$;
