-- A person may decide that two records are one child. What other modules hold stays where it was recorded, so that the
-- decision can be taken back; whoever may see the kept record may see what is held under the other.

create index child_merged_idx on children.child (merged_into) where merged_into is not null;

create or replace function children.on_my_roll() returns setof integer
    language sql stable security definer rows 1000 set search_path = pg_catalog, children
as $$
    select c.id from child c
     where c.home_school_id = any ((select access.child_schools())::bigint[]) and c.merged_into is null
    union all
    select m.id from child m join child c on c.id = m.merged_into
     where m.merged_into is not null and c.home_school_id = any ((select access.child_schools())::bigint[])
$$;

create or replace function children.on_my_roll_as(variadic roles text[]) returns setof integer
    language sql stable security definer rows 1000 set search_path = pg_catalog, children
as $$
    select c.id from child c
     where c.home_school_id = any ((select access.schools_as(variadic roles))::bigint[]) and c.merged_into is null
    union all
    select m.id from child m join child c on c.id = m.merged_into
     where m.merged_into is not null and c.home_school_id = any ((select access.schools_as(variadic roles))::bigint[])
$$;

-- Which records lead to which, of the children that the viewer may see.
create function children.merged_records() returns table (merged integer, kept integer)
    language sql stable security definer rows 10 set search_path = pg_catalog, children
as $$
    select m.id, c.id
      from child m join child c on c.id = m.merged_into
     where m.merged_into is not null
       and ((select access.is_system())
            or c.home_school_id = any ((select access.child_schools())::bigint[])
            or c.past_school_ids && (select access.child_schools())::bigint[]
            or c.id in (select shared_with_me()))
$$;

revoke execute on function children.merged_records() from public;
grant execute on function children.merged_records() to ${application};
