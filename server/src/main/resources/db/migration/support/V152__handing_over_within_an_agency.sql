-- A referral that an agency accepted may go from one of its people to another. Whoever receives it reads and writes handovers
-- to people of the agency, and none that a school wrote for its own staff.
alter policy handover_scope on support.handover
    using ((select access.is_system())
        or intervention_id in (select support.interventions_in_view())
        or (intervention_id in (select support.received_by_me())
            and to_worker_id in (select w.id from support.worker w where w.agency_id in (select support.my_agencies()))))
    with check ((select access.is_system())
        or intervention_id in (select support.interventions_in_view())
        or (intervention_id in (select support.received_by_me())
            and to_worker_id in (select w.id from support.worker w where w.agency_id in (select support.my_agencies()))));
comment on function support.interventions_in_view() is
    'Pieces of support of the viewer''s roll, and those led by the viewer; what was received by referral is received_by_me()';
