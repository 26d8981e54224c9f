-- The same as before, with the roll as one array: see children.my_roll.
alter policy intervention_scope on support.intervention
    using ((select access.is_system())
        or child_id = any ((select children.my_roll())::integer[])
        or id in (select support.led_by_me())
        or id in (select support.received_by_me()));
