-- Phases of Letters and Sounds are results like others: the last phase whose end was reached, 0 to 6. Schools record them
-- for a whole class on a page, as assessments.csv does.
alter table schooling.assessment drop constraint assessment_scheme_known;
alter table schooling.assessment add constraint assessment_scheme_known
    check (scheme in ('NC', 'FSP', 'GRT2', 'GRT2-RA', 'GCSE', 'TA', 'LS'));
comment on column schooling.assessment.scheme is 'personal: NC, FSP, GRT2, GRT2-RA, GCSE, TA, LS';
comment on column schooling.assessment.subject is 'personal: ENG, MAT, SCI, REA, PHONICS or a scale';

alter table schooling.assessment alter column file_id drop not null;
alter table schooling.assessment add column recorded_by bigint;
alter table schooling.assessment add constraint assessment_told check (file_id is not null or recorded_by is not null);
comment on column schooling.assessment.file_id is 'internal: intake.file.id that said so; none when a person did on a page';
comment on column schooling.assessment.recorded_by is 'internal: account that recorded it on a page';
comment on column schooling.assessment.superseded_by is 'internal: intake.file.id that corrected it, 0 when a person did on a page; none for what holds';

-- On a page only phases are recorded, so only they are written by a person, and of the children on their own roll.
drop policy assessment_scope on schooling.assessment;
create policy assessment_scope on schooling.assessment to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system())
        or (scheme = 'LS'
            and child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER', 'DATA_MANAGER'))));
