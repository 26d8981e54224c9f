-- Counts of children at schools of which the viewer sees no whole block: each child is asked for at its own schools alone.
-- Asked for at every school, a secondary school's roll took seconds.
create or replace function schooling.child_counts(children_asked integer[], schools bigint[], school_year_asked integer)
    returns table (child_id integer, school_id bigint, half_term integer, last_session date, counts bytea)
    language sql stable security definer set search_path = pg_catalog, schooling
as $$
    select c.child, b.school_id, b.half_term, b.last_session, k.counts
      from (select a.child, a.school from unnest(children_asked, schools) a (child, school)
             where (select access.is_system()) or a.child in (select children.on_my_roll())) c
      join fact_block b on b.school_year = school_year_asked and b.school_id = c.school
      cross join lateral (select counts_of(b.block, c.child)) k (counts)
     where k.counts is not null
$$;
