-- A counsellor's notes follow the counselling (V130): whoever it is given to reads them. So who counsels a child is for the
-- counsellor to say, or for the SENCo or the head, and nobody names themself (ADR 0011). Whoever may change a piece of
-- support otherwise, every key worker of the school, may not change that.
create function support.keep_counselling() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if access.is_system() or old.worker_id in (select support.my_workers()) then
        return new;
    end if;
    if old.child_id not in (select children.on_my_roll_as('SENCO', 'HEAD')) then
        raise exception 'Who counsels a child is for the counsellor, the SENCo or the head to say'
            using errcode = 'insufficient_privilege';
    end if;
    if new.worker_id in (select support.my_workers()) then
        raise exception 'Nobody takes counselling on by themself' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger intervention_counselling before update on support.intervention for each row
    when (old.kind = 'COUNSELLING' and new.worker_id is distinct from old.worker_id)
    execute function support.keep_counselling();

-- Whether the worker leads counselling, or led some to its end: whoever signs in as that worker reads the notes.
create function support.counsels(worker bigint) returns boolean
    language sql stable security definer set search_path = pg_catalog, support
as $$
    select exists (select from intervention i where i.worker_id = worker and i.kind = 'COUNSELLING')
$$;
revoke execute on function support.counsels(bigint) from public;
grant execute on function support.counsels(bigint) to ${application};

-- The school's lead says which account a worker signs in with, and nobody says so of themself where there are notes.
create function support.keep_counsellor() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if not access.is_system() and new.account_id = access.viewer_account() and support.counsels(new.id) then
        raise exception 'Nobody makes themself the counsellor' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger worker_counsellor before update on support.worker for each row
    when (new.account_id is distinct from old.account_id)
    execute function support.keep_counsellor();

-- A plan is for support of its own kind, and counselling for one child: no other piece of support, led by somebody else, is
-- put under the plan to read its notes. The plan is held, so that two who do so at once notice each other.
create function support.fit_plan_child() returns trigger
    language plpgsql security definer set search_path = pg_catalog, support
as $$
declare
    planned text;
begin
    select p.kind into planned from family_plan p where p.id = new.plan_id for update;
    if planned is distinct from (select i.kind from intervention i where i.id = new.intervention_id) then
        raise exception 'A plan is for support of its own kind' using errcode = 'insufficient_privilege';
    end if;
    if planned = 'COUNSELLING' and exists (select from family_plan_child c where c.plan_id = new.plan_id) then
        raise exception 'Counselling is for one child' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger family_plan_child_fits before insert on support.family_plan_child for each row
    execute function support.fit_plan_child();

create function support.keep_plan() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception 'A plan stays with its children, its kind and the school that began it' using errcode = 'insufficient_privilege';
end
$$;
create trigger family_plan_child_kept before update on support.family_plan_child for each row
    when ((new.plan_id, new.intervention_id) is distinct from (old.plan_id, old.intervention_id))
    execute function support.keep_plan();
create trigger family_plan_kept before update on support.family_plan for each row
    when ((new.id, new.school_id, new.kind) is distinct from (old.id, old.school_id, old.kind))
    execute function support.keep_plan();
