-- Row-level security for one table: enabled, forced, and open only to the owner's own functions and migrations (which
-- the application never runs as). The caller adds the policy for the application's role; without one, it sees nothing.
create procedure platform.protect(target regclass)
    language plpgsql
as $$
begin
    execute format('alter table %s enable row level security', target);
    execute format('alter table %s force row level security', target);
    execute format('create policy owner_all on %s to %I using (true) with check (true)', target, current_user);
end
$$;
