-- Who opened a piece of support, and when, is never rewritten. Whoever only received it, and neither has the child on their
-- roll nor leads it while the child is shared with them, moves it on: who of theirs has it in hand, the next date, its end.
-- What it is, and when it began and should end, is for the school that asked (compare keep_referral, V100).
create function support.keep_support() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if (new.public_id, new.opened_by, new.opened_by_name, new.opened_at)
        is distinct from (old.public_id, old.opened_by, old.opened_by_name, old.opened_at) then
        raise exception 'Who opened a piece of support is kept' using errcode = 'insufficient_privilege';
    end if;
    if access.is_system() or new.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
        or new.id in (select support.led_by_me()) then
        return new;
    end if;
    if (new.title, new.service_id, new.continuum, new.began_on, new.planned_until)
        is distinct from (old.title, old.service_id, old.continuum, old.began_on, old.planned_until) then
        raise exception 'Only the school that asked may change what the support is' using errcode = 'insufficient_privilege';
    end if;
    if new.worker_id is distinct from old.worker_id and new.worker_id is not null
        and not exists (select from support.worker w
                         where w.id = new.worker_id
                           and (w.agency_id in (select support.my_agencies())
                                or w.school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]))) then
        raise exception 'A receiver gives it to workers of its own' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger intervention_moved_on before update on support.intervention for each row
    when ((new.public_id, new.title, new.service_id, new.worker_id, new.continuum, new.began_on, new.planned_until,
           new.opened_by, new.opened_by_name, new.opened_at)
          is distinct from
          (old.public_id, old.title, old.service_id, old.worker_id, old.continuum, old.began_on, old.planned_until,
           old.opened_by, old.opened_by_name, old.opened_at))
    execute function support.keep_support();

-- V80 calls it the same as intervention_scope, which since lets receivers (V100) and teams (V111) see more.
comment on function support.interventions_in_view() is
    'Pieces of support of children of the viewer''s roll, and those that the viewer leads while the child is shared with them. '
    'Less than intervention_scope: a receiver of a referral and a member of a team see the row of the piece of support, and '
    'not what hangs on it here: programmes and handovers';
