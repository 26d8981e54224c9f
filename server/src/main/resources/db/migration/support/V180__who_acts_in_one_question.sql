-- What support.who_could_act answered, what counts and from when, where the child is and what the worker is called are asked
-- for together, on every list of children: one function answers them for the pieces of support that are asked about, and
-- looks whether the viewer sees each of those instead of gathering everything that they see.
drop function support.who_could_act(bigint[], date);

-- Who could act by a piece of support: its lead and, in a nurture group, each of the group's adults; one row without a worker
-- where there is nobody. The rule is support.domain.ActingRule. Those who ask may not see a worker of a child's former
-- school or of an agency, and still must learn that nobody here acts: so the owner's function answers, for pieces of support
-- that the viewer sees, where such a worker works and until when; with the name only where support.worker's own policy
-- shows it.
create function support.who_acts(asked bigint[], on_day date)
    returns table (intervention_id bigint, counts_on date, childs_school bigint, worker_id bigint, name text, school_id bigint,
        agency_id bigint, active_from date, active_until date, shared boolean)
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    with viewer as materialized (
        select access.is_system() batch, access.child_schools() schools, access.viewer_account() account
    ), seen as materialized (
        select i.id, i.child_id, i.worker_id, kept.id as kept_id,
               counts_from(i.kind, i.began_on, r.state, r.answered_on, r.begun_on) counts_on
          from intervention i
          join children.child c on c.id = i.child_id
          join children.child kept on kept.id = coalesce(c.merged_into, c.id)
          left join referral r on r.intervention_id = i.id
          cross join viewer v
         where i.id = any (asked)
           and (v.batch or kept.home_school_id = any (v.schools)
                or i.id in (select led_by_me()) or i.id in (select received_by_me()))
    ), could as (
        select s.id, s.worker_id from seen s
        union
        select s.id, a.worker_id
          from seen s
          join nurture_placement p on p.intervention_id = s.id
          join nurture_adult a on a.group_id = p.group_id
    )
    select s.id, s.counts_on, at_school.school_id, w.id,
           case when v.batch or w.school_id = any (v.schools) or w.account_id = v.account
                     or w.agency_id in (select my_agencies())
                     or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER', 'ADMINISTRATOR'))
                then w.name end,
           w.school_id, w.agency_id, w.active_from, w.active_until,
           exists (select from children.share h
                    where h.child_id = s.child_id and h.ended_at is null and h.valid_until >= on_day
                      and (h.account_id = w.account_id or h.agency_id = w.agency_id))
      from seen s
      cross join viewer v
      join could on could.id = s.id
      left join worker w on w.id = could.worker_id
      left join lateral (
            select e.school_id
              from children.enrolment e
             where e.child_id = s.kept_id
             order by e.counts @> on_day desc, e.entry_date <= on_day desc, abs(e.entry_date - on_day), e.id desc
             limit 1) at_school on true
$$;
revoke execute on function support.who_acts(bigint[], date) from public;
grant execute on function support.who_acts(bigint[], date) to ${application};
