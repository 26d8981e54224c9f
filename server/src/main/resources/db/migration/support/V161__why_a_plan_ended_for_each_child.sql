-- A plan for several children can end for one of them before the others: why it did stays beside each, and is only added.
alter table support.family_plan_child
    add constraint family_plan_child_of_plan unique (plan_id, intervention_id);
create table support.family_plan_end (
    plan_id bigint not null,
    intervention_id bigint constraint family_plan_end_pk primary key,
    reason text not null constraint family_plan_end_reason_length check (length(reason) between 1 and 2000),
    constraint family_plan_end_child_fk foreign key (plan_id, intervention_id)
        references support.family_plan_child (plan_id, intervention_id)
);
create index family_plan_end_plan_idx on support.family_plan_end (plan_id);
comment on table support.family_plan_end is 'Why a plan ended for one of its children';
comment on column support.family_plan_end.plan_id is 'internal: the plan';
comment on column support.family_plan_end.intervention_id is 'internal: support.intervention.id of the child''s part';
comment on column support.family_plan_end.reason is 'special: why it ended, in words';
call platform.protect('support.family_plan_end');
create policy family_plan_end_scope on support.family_plan_end to ${application}
    using ((select access.is_system()) or plan_id in (select support.my_family_plans()))
    with check ((select access.is_system()) or plan_id in (select support.my_family_plans()));
revoke update, delete on support.family_plan_end from ${application};

-- The one reason that was kept until now is that of the child whose part ended last.
insert into support.family_plan_end (plan_id, intervention_id, reason)
select distinct on (p.id) p.id, i.id, p.end_reason
  from support.family_plan p
  join support.family_plan_child c on c.plan_id = p.id
  join support.intervention i on i.id = c.intervention_id
 where p.end_reason <> '' and i.ended_on is not null
 order by p.id, i.ended_on desc, i.id;
alter table support.family_plan drop column end_reason;
