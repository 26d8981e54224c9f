-- Nearly always there is no merged record, and every reading of evidence asks. A planner without statistics reads the
-- whole table of children for the answer; the index on merged_into has it at once.
create or replace function children.merged_records() returns table (merged integer, kept integer)
    language sql stable security definer rows 10
    set search_path = pg_catalog, children
    set enable_seqscan = off
    set enable_hashjoin = off
    set enable_mergejoin = off
as $$
    select m.id, c.id
      from child m join child c on c.id = m.merged_into
     where m.merged_into is not null
       and ((select access.is_system())
            or c.home_school_id = any ((select access.child_schools())::bigint[])
            or c.past_school_ids && (select access.child_schools())::bigint[]
            or c.id in (select shared_with_me()))
$$;
