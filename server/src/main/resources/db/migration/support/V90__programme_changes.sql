-- What evaluating exit criteria needs to know of programmes is kept by each process from one evaluation to the next. Every
-- change leaves a row here, in its own transaction: which rows can be seen says exactly of which state a copy is, and
-- those that are new say what is to be read again. Nobody waits for anybody, as they would if they counted up one number.
create table support.programme_change (
    number bigint generated always as identity constraint programme_change_pk primary key,
    intervention_id bigint
);
comment on table support.programme_change is 'Programmes changed lately, for evaluations that keep the others in memory';
comment on column support.programme_change.number is 'internal: key; never used twice';
comment on column support.programme_change.intervention_id is 'internal: support.intervention.id of the programme; none when any may have changed';

call platform.protect('support.programme_change');
create policy programme_change_scope on support.programme_change to ${application}
    using ((select access.is_system())) with check (true);

create function support.note_programme_change() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if tg_op = 'TRUNCATE' then
        insert into support.programme_change (intervention_id) values (null);
    elsif tg_table_name = 'intervention' then
        insert into support.programme_change (intervention_id) values (case tg_op when 'DELETE' then old.id else new.id end);
    else
        insert into support.programme_change (intervention_id)
        values (case tg_op when 'DELETE' then old.intervention_id else new.intervention_id end);
    end if;
    return null;
end
$$;

create trigger intervention_change after insert or update on support.intervention
    for each row when (new.kind = 'PROGRAMME') execute function support.note_programme_change();
create trigger intervention_gone after delete on support.intervention
    for each row when (old.kind = 'PROGRAMME') execute function support.note_programme_change();
create trigger intervention_emptied after truncate on support.intervention
    for each statement execute function support.note_programme_change();
create trigger programme_change after insert or update or delete on support.programme
    for each row execute function support.note_programme_change();
create trigger programme_target_change after insert or update or delete on support.programme_target
    for each row execute function support.note_programme_change();
-- of entries only judgements count
create trigger programme_entry_change after insert or update on support.programme_entry
    for each row when (new.judged_done is not null) execute function support.note_programme_change();
create trigger programme_entry_gone after delete on support.programme_entry
    for each row when (old.judged_done is not null) execute function support.note_programme_change();
