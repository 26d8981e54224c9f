-- The application may delete what is planned, unticked or withdrawn by its owner, and nothing else of support; and what is
-- only ever added cannot be changed either: openings with their reasons, handovers, notes, contacts, consents.
revoke delete on
    support.worker, support.intervention, support.training, support.network_meeting, support.network_attendance,
    support.programme_type, support.programme, support.programme_target, support.programme_entry, support.programme_exit,
    support.programme_evaluation, support.handover, support.assessment, support.assessment_version, support.assessment_part,
    support.assessment_consent, support.assessment_opening, support.team_member, support.team_meeting, support.team_action,
    support.nurture_group, support.nurture_threshold, support.nurture_profile, support.nurture_placement,
    support.nurture_session, support.nurture_review, support.nurture_review_answer, support.family_plan,
    support.family_plan_child, support.family_contact, support.counselling_note, support.note_opening, support.adult_mentor
    from ${application};
revoke update on
    support.handover, support.assessment_consent, support.assessment_opening, support.family_contact, support.counselling_note,
    support.note_opening
    from ${application};
revoke insert, update, delete on support.checklist, support.checklist_item from ${application};

-- An opening counts from the moment at which it is written, whatever whoever writes it says, and for no longer than is told.
create function support.date_note_opening() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    new.opened_at := current_timestamp;
    return new;
end
$$;
create trigger note_opening_dated before insert on support.note_opening for each row
    execute function support.date_note_opening();
create function support.date_assessment_opening() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    new.opened_at := current_timestamp;
    new.open_until := current_timestamp + interval '30 minutes';
    return new;
end
$$;
create trigger assessment_opening_dated before insert on support.assessment_opening for each row
    execute function support.date_assessment_opening();

-- A version that was completed or given up never changes, nor what is written in its parts; and a part belongs to a version
-- of its own assessment.
create function support.keep_assessment_version() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception 'A completed version never changes' using errcode = 'insufficient_privilege';
end
$$;
create trigger assessment_version_kept before update on support.assessment_version for each row
    when (old.completed_on is not null or old.dropped_on is not null
          or (new.id, new.intervention_id, new.number, new.form_version, new.begun_on)
              is distinct from (old.id, old.intervention_id, old.number, old.form_version, old.begun_on))
    execute function support.keep_assessment_version();
create function support.keep_assessment_part() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if not exists (select from support.assessment_version v
                    where v.id = new.version_id and v.intervention_id = new.intervention_id
                      and v.completed_on is null and v.dropped_on is null) then
        raise exception 'A completed version never changes' using errcode = 'insufficient_privilege';
    end if;
    if tg_op = 'UPDATE' and (new.version_id, new.part) is distinct from (old.version_id, old.part) then
        raise exception 'A part stays in its version' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger assessment_part_kept before insert or update on support.assessment_part for each row
    execute function support.keep_assessment_part();
