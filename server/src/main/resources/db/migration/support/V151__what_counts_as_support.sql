-- From when a piece of support counts as support, or null when it does not: the one rule for whom somebody acts for, for the
-- continuum, for cost and for caseloads. An assessment finds out what is needed and gives nothing yet; a referral counts once
-- the service has accepted it, and never when it was declined, or taken back before anything began; everything else counts
-- from its first day.
create function support.counts_from(kind text, began_on date, state text, answered_on date, begun_on date) returns date
    language sql immutable
as $$
    select case when kind = 'CAF' then null
                when kind <> 'REFERRAL' then began_on
                when state in ('ACCEPTED', 'IN_PROGRESS', 'ENDED') or state = 'WITHDRAWN' and begun_on is not null
                    then answered_on end
$$;

-- How much support the viewer's schools gave on each of the days, by level of the continuum: numbers, no child. As the owner's
-- function it counts also children who have moved on since, so that a day's number stays what it was.
create function support.continuum_on(days date[])
    returns table (school_id bigint, day date, continuum text, number bigint, children bigint)
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    select i.school_id, d.day, i.continuum, count(*), count(distinct i.child_id)
      from unnest(days) d (day)
      join intervention i on i.began_on <= d.day and (i.ended_on is null or i.ended_on >= d.day)
      left join referral r on r.intervention_id = i.id
     where ((select access.is_system()) or i.school_id = any ((select access.child_schools())::bigint[]))
       and support.counts_from(i.kind, i.began_on, r.state, r.answered_on, r.begun_on) <= d.day
     group by i.school_id, d.day, i.continuum
$$;
revoke execute on function support.counts_from(text, date, text, date, date) from public;
revoke execute on function support.continuum_on(date[]) from public;
grant execute on function support.counts_from(text, date, text, date, date) to ${application};
grant execute on function support.continuum_on(date[]) to ${application};
