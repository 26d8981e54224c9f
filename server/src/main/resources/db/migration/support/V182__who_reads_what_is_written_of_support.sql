-- A data manager sees that a child has support, and not what is written of it: referrals, programmes and handovers are for
-- those who work with support at the child's school, for who leads it, and for who received it.

-- Pieces of support whose text the viewer may read, batch work apart: those of children of the schools at which the viewer
-- works with support, and those that the viewer leads while the child is shared with them. Beside interventions_in_view(), and
-- like it answered in time that goes with the school.
create function support.interventions_i_read() returns setof bigint
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    select i.id from intervention i where i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
    union
    select led_by_me()
$$;
revoke execute on function support.interventions_i_read() from public;
grant execute on function support.interventions_i_read() to ${application};
comment on function support.interventions_i_read() is
    'Pieces of support whose programmes, sessions, entries, targets and handovers the viewer may read; interventions_in_view() '
    'says of which the viewer sees that there are any';

alter policy referral_read on support.referral
    using ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
        or intervention_id in (select support.received_by_me()));
alter policy referral_entry_read on support.referral_entry
    using ((select access.is_system())
        or intervention_id in (select r.intervention_id from support.referral r
                                where r.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
        or (shown and intervention_id in (select support.received_by_me())));
alter policy programme_scope on support.programme
    using ((select access.is_system()) or intervention_id in (select support.interventions_i_read()));
alter policy programme_target_scope on support.programme_target
    using ((select access.is_system()) or intervention_id in (select support.interventions_i_read()));
alter policy programme_session_scope on support.programme_session
    using ((select access.is_system()) or intervention_id in (select support.interventions_i_read()));
alter policy programme_entry_scope on support.programme_entry
    using ((select access.is_system()) or intervention_id in (select support.interventions_i_read()));
alter policy programme_exit_scope on support.programme_exit
    using ((select access.is_system()) or intervention_id in (select support.interventions_i_read()));
alter policy handover_scope on support.handover
    using ((select access.is_system())
        or intervention_id in (select support.interventions_i_read())
        or (intervention_id in (select support.received_by_me())
            and to_worker_id in (select w.id from support.worker w where w.agency_id in (select support.my_agencies()))))
    with check ((select access.is_system())
        or intervention_id in (select support.interventions_i_read())
        or (intervention_id in (select support.received_by_me())
            and to_worker_id in (select w.id from support.worker w where w.agency_id in (select support.my_agencies()))));

-- Where referrals stand and since when, without what they say: a data manager, who sees that there is one, learns so whether
-- somebody acts for the child. As the owner's function it looks whether the viewer sees each piece of support asked about.
create function support.referrals_stand(asked bigint[])
    returns table (intervention_id bigint, state text, drafted_on date, sent_on date, answered_on date, begun_on date,
        closed_on date)
    language sql stable security definer rows 50 set search_path = pg_catalog, support
as $$
    select r.intervention_id, r.state, r.drafted_on, r.sent_on, r.answered_on, r.begun_on, r.closed_on
      from referral r
     where r.intervention_id = any (asked)
       and ((select access.is_system())
            or r.child_id = any ((select children.my_roll())::integer[])
            or r.intervention_id in (select received_by_me()))
$$;
revoke execute on function support.referrals_stand(bigint[]) from public;
grant execute on function support.referrals_stand(bigint[]) to ${application};
