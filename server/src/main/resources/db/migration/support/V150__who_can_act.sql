-- Who could act by a piece of support: its lead and, in a nurture group, each of the group's adults. The rule is
-- support.domain.ActingRule. Those who ask may not see a worker of a child's former school or of an agency, and still must
-- learn that nobody here acts: so the owner's function answers, for pieces of support that the viewer sees, where such a
-- worker works and until when, and no name.
create function support.who_could_act(asked bigint[], on_day date)
    returns table (intervention_id bigint, worker_id bigint, school_id bigint, agency_id bigint, active_from date,
        active_until date, shared boolean)
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    with seen as (
        select i.id, i.child_id, i.worker_id from intervention i
         where i.id = any (asked)
           and ((select access.is_system())
                or i.id in (select interventions_in_view())
                or i.id in (select received_by_me()))
    ), could as (
        select s.id, s.child_id, s.worker_id from seen s where s.worker_id is not null
        union
        select s.id, s.child_id, a.worker_id
          from seen s
          join nurture_placement p on p.intervention_id = s.id
          join nurture_adult a on a.group_id = p.group_id
    )
    select c.id, w.id, w.school_id, w.agency_id, w.active_from, w.active_until,
           exists (select from children.share s
                    where s.child_id = c.child_id and s.ended_at is null and s.valid_until >= on_day
                      and (s.account_id = w.account_id or s.agency_id = w.agency_id))
      from could c
      join worker w on w.id = c.worker_id
$$;
revoke execute on function support.who_could_act(bigint[], date) from public;
grant execute on function support.who_could_act(bigint[], date) to ${application};
