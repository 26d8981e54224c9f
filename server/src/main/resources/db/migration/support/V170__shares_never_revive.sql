-- The day that the partnership takes for today can be set back, to look at how things stood or by mistake. A share that is
-- over stays over: it ends by the clock as well, like the roles of those who receive it. Only in the demonstration, whose
-- children are invented and whose today lies years back, does the day that is set decide alone.
create function support.day_of_shares() returns date
    language sql stable security definer set search_path = pg_catalog
as $$
    select case when s.synthetic then partnership.today()
                else greatest(partnership.today(), (current_timestamp at time zone s.zone)::date) end
      from partnership.setting s
$$;
revoke execute on function support.day_of_shares() from public;
grant execute on function support.day_of_shares() to ${application};

-- Referrals sent to the viewer's agency or school whose share holds today: not declined, ended or taken back, the share
-- not withdrawn, its last day not over. Everything that a receiver may read or write goes through this.
create or replace function support.received_by_me() returns setof bigint
    language sql stable security definer rows 50 set search_path = pg_catalog, support
as $$
    select r.intervention_id from referral r
     where r.state in ('SENT', 'ACCEPTED', 'IN_PROGRESS')
       and r.share_ended_on is null and r.shared_until >= (select day_of_shares())
       and (r.to_agency_id in (select my_agencies())
            or r.to_school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]))
$$;
