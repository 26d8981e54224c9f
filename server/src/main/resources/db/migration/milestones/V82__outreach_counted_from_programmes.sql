-- How much of outreach's year is taken is counted from the programmes themselves, which say by their id which service gives
-- them. Here only those count that were asked for and are still to be started.
drop function milestones.outreach_taken(integer);
create function milestones.outreach_waiting(of_year integer) returns bigint
    language sql stable security definer set search_path = pg_catalog, milestones
as $$
    select count(*)
      from start_child c join start s on s.id = c.start_id
     where s.school_year = of_year and s.outreach and c.state = 'WAITING'
$$;
revoke execute on function milestones.outreach_waiting(integer) from public;
grant execute on function milestones.outreach_waiting(integer) to ${application};

alter table milestones.outreach_volume add column service_id bigint;
comment on column milestones.outreach_volume.service_id is 'public: directory.service.id of the service whose agreement it is; none when the catalogue held none';
