-- A price is worth what is known of it: who said it, and since when it holds.
alter table directory.service
    add column cost_source text not null default '' constraint service_cost_source_length check (length(cost_source) <= 200),
    add column cost_since date,
    add constraint service_cost_said check (cost is not null or (cost_source = '' and cost_since is null));
comment on column directory.service.cost_source is 'internal: where the cost is from, in words; empty for one that was entered before that was asked';
comment on column directory.service.cost_since is 'internal: first day for which the cost holds';
