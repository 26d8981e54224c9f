-- A programme that the special school's outreach gives says so by the service's id, not by its title.
update support.intervention i
   set service_id = s.id
  from milestones.start_child c
  join milestones.start t on t.id = c.start_id
  cross join directory.service s
 where c.programme = i.public_id and t.outreach and s.code = 'special-school-outreach' and i.service_id is null;

-- How many programmes of a service began in a time, at all schools together: a number, and nothing of whom.
create function support.programmes_given(of_service bigint, first_day date, last_day date) returns bigint
    language sql stable security definer set search_path = pg_catalog, support
as $$
    select count(*) from intervention
     where service_id = of_service and kind = 'PROGRAMME' and began_on between first_day and last_day
$$;
revoke execute on function support.programmes_given(bigint, date, date) from public;
grant execute on function support.programmes_given(bigint, date, date) to ${application};
