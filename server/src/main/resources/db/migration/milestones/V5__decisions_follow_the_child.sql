-- What was asked for follows the child as the decision does: a school that takes a child on sees the programmes that were
-- asked for it elsewhere. Of a start it can see one when it may see one of its children.
drop policy start_scope on milestones.start;
create policy start_scope on milestones.start to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or exists (select from milestones.start_child c where c.start_id = start.id))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));

-- Starts that nobody has in hand are looked for each day and at each start of the process.
create index start_child_waiting_idx on milestones.start_child (start_id) where state = 'WAITING';

-- Decisions and signatures are only added.
revoke update, delete on milestones.decision from ${application};
revoke update, delete on milestones.return_event from ${application};
