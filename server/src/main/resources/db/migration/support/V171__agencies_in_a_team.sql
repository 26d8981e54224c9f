-- A worker of an agency can be in the team around a child while the agency has the child in hand: it has accepted a referral
-- of the child and what is shared with it is not over, or the child is shared with it or with the worker. Being in the team
-- opens the whole assessment, which is more than the referral's parts, so why is written down with who is taken in.
alter table support.team_member
    add column why text not null default '' constraint team_member_why_length check (length(why) <= 500);
comment on column support.team_member.why is 'special: why somebody of an agency reads the assessment; empty for everybody else';

-- Which agencies, or which of their people, have the child of an assessment in hand, and until when. Only the functions
-- below call it.
create function support.in_hand_of_agencies(asked bigint)
    returns table (agency_id bigint, account_id bigint, until date)
    language sql stable security definer rows 3 set search_path = pg_catalog, support
as $$
    with kept as (
        select coalesce(c.merged_into, c.id) as id
          from intervention i join children.child c on c.id = i.child_id where i.id = asked
    ), records as (
        select k.id from kept k
        union all
        select m.id from kept k join children.child m on m.merged_into = k.id
    )
    select r.to_agency_id, null::bigint, max(r.shared_until)
      from records c
      join intervention i on i.child_id = c.id and i.kind = 'REFERRAL'
      join referral r on r.intervention_id = i.id
     where r.to_agency_id is not null and r.state in ('ACCEPTED', 'IN_PROGRESS')
       and r.share_ended_on is null and r.shared_until >= (select day_of_shares())
     group by r.to_agency_id
    union all
    select s.agency_id, s.account_id, s.valid_until
      from records c join children.share s on s.child_id = c.id
     where s.ended_at is null and s.valid_until >= (select partnership.today())
$$;

-- Who of an agency can be taken into the team, for those who write the assessment.
create function support.agency_workers_for(asked bigint)
    returns table (id bigint, public_id uuid, name text, role text, agency_id bigint, active_from date, active_until date,
        until date)
    language sql stable security definer rows 10 set search_path = pg_catalog, support
as $$
    select w.id, w.public_id, w.name, w.role, w.agency_id, w.active_from, w.active_until, max(h.until)
      from in_hand_of_agencies(asked) h
      join worker w on w.agency_id is not null and (w.agency_id = h.agency_id or w.account_id = h.account_id)
     where ((select access.is_system()) or asked in (select assessments_i_write()))
       and w.active_from <= (select partnership.today())
       and (w.active_until is null or w.active_until >= (select partnership.today()))
     group by w.id
$$;

create or replace function support.on_my_teams() returns setof bigint
    language sql stable security definer rows 5 set search_path = pg_catalog, support
as $$
    select m.intervention_id
      from team_member m join intervention i on i.id = m.intervention_id
     where m.worker_id in (select my_workers()) and m.left_on is null
       and i.child_id in (select children.shared_with_me())
    union
    select m.intervention_id
      from team_member m
      join worker w on w.id = m.worker_id
      join intervention i on i.id = m.intervention_id
     where m.worker_id in (select my_workers()) and m.left_on is null and m.why <> ''
       and w.agency_id in (select my_agencies()) and i.ended_on is null
       and exists (select from in_hand_of_agencies(i.id) h where h.agency_id = w.agency_id)
$$;

-- The teams in which the viewer is although the child is on no roll of theirs: what they need to know whose team it is, who
-- leads it, and until when they read it.
create function support.my_teams_elsewhere()
    returns table (intervention_id bigint, child text, lead text, lead_role text, why text, until date)
    language sql stable security definer rows 5 set search_path = pg_catalog, support
as $$
    select t.id, concat_ws(' ', c.forename, c.surname), coalesce(l.name, ''), coalesce(l.role, ''),
           coalesce((select m.why from team_member m
                      where m.intervention_id = t.id and m.left_on is null and m.worker_id in (select my_workers())
                      order by m.id desc limit 1), ''),
           (select max(h.until) from in_hand_of_agencies(t.id) h
             where h.agency_id in (select my_agencies()) or h.account_id = (select access.viewer_account()))
      from (select distinct o.id from on_my_teams() o (id)) t
      join intervention i on i.id = t.id
      join children.child r on r.id = i.child_id
      join children.child c on c.id = coalesce(r.merged_into, r.id)
      left join worker l on l.id = i.worker_id
$$;
revoke execute on function support.in_hand_of_agencies(bigint) from public;
revoke execute on function support.agency_workers_for(bigint) from public;
revoke execute on function support.my_teams_elsewhere() from public;
grant execute on function support.agency_workers_for(bigint) to ${application};
grant execute on function support.my_teams_elsewhere() to ${application};

-- Who opened the sensitive parts, and why, is for the child's school to read, and for whoever opened them.
alter policy assessment_opening_scope on support.assessment_opening
    using ((select access.is_system())
        or account_id = (select access.viewer_account())
        or intervention_id in (select support.assessments_i_write()));
