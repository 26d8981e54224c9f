-- Figures that somebody publishes or reckons elsewhere: entered with where they were said, never overwritten by another
-- source's figure for the same thing. About schools and areas, not about people.

create table outcomes.entered_value (
    id bigint generated always as identity constraint entered_value_pk primary key,
    measure text not null constraint entered_value_measure_form check (measure ~ '^[a-z0-9-]{1,80}$'),
    level text not null constraint entered_value_level_known check (level in ('school', 'phase', 'partnership', 'county',
        'national')),
    unit text not null constraint entered_value_unit_length check (length(unit) between 1 and 80),
    school_id bigint,
    school_year integer not null,
    value numeric not null,
    lower_bound numeric,
    upper_bound numeric,
    source text not null constraint entered_value_source_length check (length(source) between 1 and 300),
    file_id bigint,
    constraint entered_value_unique unique (measure, level, unit, school_year, source),
    constraint entered_value_interval check (lower_bound is null or upper_bound is null or lower_bound <= upper_bound)
);
comment on table outcomes.entered_value is 'internal: a figure that was entered, not derived, with its source';
comment on column outcomes.entered_value.id is 'internal: key';
comment on column outcomes.entered_value.measure is 'public: code of the measure';
comment on column outcomes.entered_value.level is 'public: what the figure is about: school, phase, partnership, county or national';
comment on column outcomes.entered_value.unit is 'public: which of them: a LAESTAB, a phase, or the level itself';
comment on column outcomes.entered_value.school_id is 'public: partnership.school.id where the level is school';
comment on column outcomes.entered_value.school_year is 'public: calendar year in which the school year begins';
comment on column outcomes.entered_value.value is 'public: the figure in the unit of its measure';
comment on column outcomes.entered_value.lower_bound is 'public: lower end of its confidence interval, if known';
comment on column outcomes.entered_value.upper_bound is 'public: upper end of its confidence interval, if known';
comment on column outcomes.entered_value.source is 'public: where the figure was said';
comment on column outcomes.entered_value.file_id is 'internal: intake.file.id of the file it came from';

create table outcomes.entered_value_history (
    id bigint generated always as identity constraint entered_value_history_pk primary key,
    value_id bigint not null constraint entered_value_history_value_fk references outcomes.entered_value,
    value numeric not null,
    lower_bound numeric,
    upper_bound numeric,
    file_id bigint,
    replaced_by_file_id bigint,
    replaced_at timestamptz not null
);
create index entered_value_history_value_idx on outcomes.entered_value_history (value_id);
comment on table outcomes.entered_value_history is 'internal: what an entered figure was before it was corrected';
comment on column outcomes.entered_value_history.id is 'internal: key';
comment on column outcomes.entered_value_history.value_id is 'internal: the figure';
comment on column outcomes.entered_value_history.value is 'public: as it was';
comment on column outcomes.entered_value_history.lower_bound is 'public: as it was';
comment on column outcomes.entered_value_history.upper_bound is 'public: as it was';
comment on column outcomes.entered_value_history.file_id is 'internal: file it came from';
comment on column outcomes.entered_value_history.replaced_by_file_id is 'internal: file that corrected it';
comment on column outcomes.entered_value_history.replaced_at is 'internal: when';
