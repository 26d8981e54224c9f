-- Early language of Year R in the yearly return, frozen with it.

create table milestones.return_language (
    return_id bigint constraint return_language_pk primary key
        constraint return_language_return_fk references milestones.data_return,
    school_id bigint not null,
    children integer not null,
    reached integer not null,
    below integer not null,
    released integer not null,
    needs_more integer not null,
    not_judged integer not null,
    constraint return_language_parts check (
        least(children, reached, below, released, needs_more, not_judged) >= 0
        and reached + below <= children and released + needs_more + not_judged <= children)
);
comment on table milestones.return_language is 'Early language of a school''s Year R in a return as submitted; small numbers, so for the school''s own staff';
comment on column milestones.return_language.return_id is 'internal: which return';
comment on column milestones.return_language.school_id is 'internal: partnership.school.id';
comment on column milestones.return_language.children is 'special: children in Year R';
comment on column milestones.return_language.reached is 'special: who have reached the end of phase 2 of Letters and Sounds';
comment on column milestones.return_language.below is 'special: who have not, though a phase is recorded';
comment on column milestones.return_language.released is 'special: released from Reception Narrative';
comment on column milestones.return_language.needs_more is 'special: judged to need more than Reception Narrative';
comment on column milestones.return_language.not_judged is 'special: whose language nobody had judged';

create trigger return_language_kept before insert or update or delete on milestones.return_language
    for each row execute function milestones.keep_locked();
call platform.protect('milestones.return_language');
create policy return_language_scope on milestones.return_language to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()) or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[]));
