-- marks_of looks at a sheet byte by byte, and each look at a value that is stored apart from its row fetches the whole of
-- it: a child's year took 14 ms. Fetched once, the same looks take 1 ms.
create or replace function schooling.child_weeks(children_asked integer[], schools bigint[], first_week date, last_week date)
    returns table (child_id integer, school_id bigint, week_start date, marks bytea)
    language sql stable security definer set search_path = pg_catalog, schooling
as $$
    with sheets as materialized (
        select s.school_id, s.week_start, substring(s.sheet from 1) as sheet,
               s.school_id = any ((select access.child_schools())::bigint[]) as own
          from register_sheet s
         where s.superseded_by is null and s.school_id = any (schools) and s.week_start between first_week and last_week)
    select c.child, s.school_id, s.week_start, m.marks
      from (select a.child, (select access.is_system()) or a.child in (select children.on_my_roll()) as mine
              from unnest(children_asked) a (child)) c
      cross join sheets s
      cross join lateral (select marks_of(s.sheet, c.child)) m (marks)
     where (c.mine or s.own) and m.marks is not null
$$;
