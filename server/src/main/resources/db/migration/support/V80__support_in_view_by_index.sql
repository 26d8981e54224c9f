-- "intervention_id in (select i.id from support.intervention i)" walks through every piece of support of the county, and
-- holds each against the policy, whenever a table that hangs on interventions is read. What the viewer may see hangs on
-- the children of the viewer's roll, and there is an index for those: the function answers the same ids in time that goes
-- with the school, not with the county.

-- Pieces of support that the viewer may see: the same as intervention_scope, batch work apart. As the owner's function it
-- passes the policies, and runs once per statement.
create function support.interventions_in_view() returns setof bigint
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    select i.id from intervention i where i.child_id in (select children.on_my_roll())
    union
    select led_by_me()
$$;
revoke execute on function support.interventions_in_view() from public;
grant execute on function support.interventions_in_view() to ${application};

alter policy programme_scope on support.programme
    using ((select access.is_system()) or intervention_id in (select support.interventions_in_view()));
alter policy programme_target_scope on support.programme_target
    using ((select access.is_system()) or intervention_id in (select support.interventions_in_view()));
alter policy programme_session_scope on support.programme_session
    using ((select access.is_system()) or intervention_id in (select support.interventions_in_view()));
alter policy programme_entry_scope on support.programme_entry
    using ((select access.is_system()) or intervention_id in (select support.interventions_in_view()));
alter policy programme_exit_scope on support.programme_exit
    using ((select access.is_system()) or intervention_id in (select support.interventions_in_view()));
alter policy handover_scope on support.handover
    using ((select access.is_system()) or intervention_id in (select support.interventions_in_view()))
    with check ((select access.is_system()) or intervention_id in (select support.interventions_in_view()));
