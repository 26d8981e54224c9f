-- Whoever may see a child may see who has seen the child (audit.who_has_seen asks).
create or replace function audit.may_see_child(child integer) returns boolean
    language sql stable security definer set search_path = pg_catalog, access, children
as $$
    select child in (select children.on_my_roll())
$$;
