-- Whoever may not change a piece of support may not write what belongs to it either: a data manager reads a school's
-- children, and writes nothing about what is done for them.
alter policy programme_scope on support.programme
    with check ((select access.is_system())
        or intervention_id in (select i.id from support.intervention i
                                where i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                                   or i.id in (select support.led_by_me())));
alter policy programme_target_scope on support.programme_target
    with check ((select access.is_system())
        or intervention_id in (select i.id from support.intervention i
                                where i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                                   or i.id in (select support.led_by_me())));
alter policy programme_session_scope on support.programme_session
    with check ((select access.is_system())
        or intervention_id in (select i.id from support.intervention i
                                where i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                                   or i.id in (select support.led_by_me())));
alter policy programme_entry_scope on support.programme_entry
    with check ((select access.is_system())
        or intervention_id in (select i.id from support.intervention i
                                where i.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
                                   or i.id in (select support.led_by_me())));
