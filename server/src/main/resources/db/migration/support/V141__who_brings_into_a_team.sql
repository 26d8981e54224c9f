-- Whoever is in a team, or leads it, reads the sensitive parts of the assessment (V111). So a worker is brought in by
-- somebody to whom those are open: the SENCo or the head, who began it, leads it or is in the team, or who gave a reason
-- for opening them. The family, and people who have no part in Haven, read nothing here and are named by whoever writes it.
alter policy team_member_scope on support.team_member
    with check ((select access.is_system())
        or intervention_id in (select support.assessments_i_write())
            and (worker_id is null or left_on is not null or intervention_id in (select support.open_assessments())));

create function support.keep_lead() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if not access.is_system() and new.id not in (select support.open_assessments()) then
        raise exception 'Who leads a team is for somebody to say to whom the whole assessment is open'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger intervention_lead before update on support.intervention for each row
    when (old.kind = 'CAF' and new.worker_id is not null and new.worker_id is distinct from old.worker_id)
    execute function support.keep_lead();

-- Whoever began an assessment reads all of it, so nobody writes themself down as that afterwards.
revoke update on support.assessment from ${application};
grant update (state, state_on, closing_words) on support.assessment to ${application};
