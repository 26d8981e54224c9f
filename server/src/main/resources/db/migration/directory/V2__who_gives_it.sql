-- A school can give a service to the others: the special school's outreach.
alter table directory.service add column school_id bigint;
alter table directory.service add constraint service_one_giver check (num_nonnulls(agency_id, school_id) <= 1);
comment on column directory.service.school_id is 'public: partnership.school.id of the school that gives it to the others; none when an agency does, or each school itself';
