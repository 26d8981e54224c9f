-- Registers, the facts counted from them, exclusions, assessments, totals and destinations. Nothing is deleted: what a
-- later file corrects stays, marked with the file that superseded it.

create table schooling.register_sheet (
    school_id bigint not null,
    week_start date not null,
    version integer not null,
    file_id bigint not null,
    superseded_by bigint,
    children integer not null,
    sheet bytea not null,
    constraint register_sheet_pk primary key (school_id, week_start, version),
    constraint register_sheet_monday check (extract(isodow from week_start) = 1)
);
alter table schooling.register_sheet alter column sheet set storage external;
create unique index register_sheet_current_idx on schooling.register_sheet (school_id, week_start) where superseded_by is null;
create index register_sheet_file_idx on schooling.register_sheet (file_id);
comment on table schooling.register_sheet is 'The session marks of one school for one week, packed; a correction makes a new version';
comment on column schooling.register_sheet.school_id is 'internal: partnership.school.id';
comment on column schooling.register_sheet.week_start is 'internal: the Monday';
comment on column schooling.register_sheet.version is 'internal: 1, 2 … as files corrected or completed it';
comment on column schooling.register_sheet.file_id is 'internal: intake.file.id that made this version';
comment on column schooling.register_sheet.superseded_by is 'internal: intake.file.id that made the next version; none for the present one';
comment on column schooling.register_sheet.children is 'internal: how many children are on it';
comment on column schooling.register_sheet.sheet is 'personal: child ids in order and ten marks each (schooling.domain.RegisterSheet)';

create table schooling.fact_block (
    school_id bigint not null,
    school_year integer not null,
    half_term integer not null constraint fact_block_half_term check (half_term between 1 and 6),
    last_session date not null,
    children integer not null,
    block bytea not null,
    constraint fact_block_pk primary key (school_year, school_id, half_term)
) with (fillfactor = 50);
alter table schooling.fact_block alter column block set storage external;
comment on table schooling.fact_block is 'Sessions of each child of one school in one half-term, counted from the present registers';
comment on column schooling.fact_block.school_id is 'internal: partnership.school.id';
comment on column schooling.fact_block.school_year is 'internal: calendar year in which the school year begins';
comment on column schooling.fact_block.half_term is 'internal: 1 to 6';
comment on column schooling.fact_block.last_session is 'internal: day of the last mark counted; at an earlier date the registers are counted instead';
comment on column schooling.fact_block.children is 'internal: how many children are in it';
comment on column schooling.fact_block.block is 'personal: child ids in order and their sessions by class (schooling.domain.FactBlock)';

create table schooling.counted_calendar (
    one boolean not null default true constraint counted_calendar_pk primary key constraint counted_calendar_single check (one),
    half_terms text not null
);
comment on table schooling.counted_calendar is 'The calendar by which the facts were counted; when it changes, they are counted again';
comment on column schooling.counted_calendar.one is 'internal: there is one row';
comment on column schooling.counted_calendar.half_terms is 'internal: number and first day of every half-term';
insert into schooling.counted_calendar (half_terms) values ('');

create table schooling.file_touch (
    file_id bigint not null,
    kind text not null,
    children bytea not null,
    constraint file_touch_pk primary key (file_id, kind)
);
comment on table schooling.file_touch is 'Whose facts a file may have changed, for screening them again';
comment on column schooling.file_touch.file_id is 'internal: intake.file.id';
comment on column schooling.file_touch.kind is 'internal: kind of the rows that touched them';
comment on column schooling.file_touch.children is 'personal: child ids, four bytes each, in order';

create table schooling.exclusion (
    id bigint generated always as identity constraint exclusion_pk primary key,
    child_id integer not null,
    school_id bigint not null,
    category text not null constraint exclusion_category_known check (category in ('FIXD', 'SUSP', 'PERM', 'LNCH')),
    start_date date not null,
    sessions integer not null constraint exclusion_sessions_possible check (sessions between 0 and 400),
    reasons text not null default '',
    file_id bigint not null,
    source text not null,
    superseded_by bigint
);
create unique index exclusion_current_idx on schooling.exclusion (child_id, school_id, category, start_date) where superseded_by is null;
create index exclusion_start_idx on schooling.exclusion (start_date);
comment on table schooling.exclusion is 'A fixed-term, permanent or lunchtime exclusion';
comment on column schooling.exclusion.id is 'internal: key';
comment on column schooling.exclusion.child_id is 'personal: children.child.id';
comment on column schooling.exclusion.school_id is 'personal: partnership.school.id of the school that excluded';
comment on column schooling.exclusion.category is 'personal: FIXD or SUSP (fixed-term), PERM, LNCH';
comment on column schooling.exclusion.start_date is 'personal: first day';
comment on column schooling.exclusion.sessions is 'personal: half days lost';
comment on column schooling.exclusion.reasons is 'special: reason codes of the school census, up to three, parted by semicolons';
comment on column schooling.exclusion.file_id is 'internal: intake.file.id that said so';
comment on column schooling.exclusion.source is 'internal: the file and who sent it';
comment on column schooling.exclusion.superseded_by is 'internal: intake.file.id that corrected it; none for what holds';

create table schooling.assessment (
    id bigint generated always as identity constraint assessment_pk primary key,
    child_id integer not null,
    school_id bigint not null,
    assessed_on date not null,
    scheme text not null constraint assessment_scheme_known check (scheme in ('NC', 'FSP', 'GRT2', 'GRT2-RA', 'GCSE', 'TA')),
    subject text not null,
    result text not null,
    tenths integer,
    file_id bigint not null,
    source text not null,
    superseded_by bigint
);
create unique index assessment_current_idx on schooling.assessment (child_id, assessed_on, scheme, subject) where superseded_by is null;
create index assessment_scheme_idx on schooling.assessment (scheme, subject, assessed_on) where superseded_by is null;
comment on table schooling.assessment is 'A result of an assessment';
comment on column schooling.assessment.id is 'internal: key';
comment on column schooling.assessment.child_id is 'personal: children.child.id';
comment on column schooling.assessment.school_id is 'personal: partnership.school.id of the school that assessed or sent it';
comment on column schooling.assessment.assessed_on is 'personal: date of the result';
comment on column schooling.assessment.scheme is 'personal: NC, FSP, GRT2, GRT2-RA, GCSE, TA';
comment on column schooling.assessment.subject is 'personal: ENG, MAT, SCI, REA or a scale';
comment on column schooling.assessment.result is 'personal: as its scheme writes it';
comment on column schooling.assessment.tenths is 'personal: its value within the scheme, in tenths; none for a result without one';
comment on column schooling.assessment.file_id is 'internal: intake.file.id that said so';
comment on column schooling.assessment.source is 'internal: the file and who sent it';
comment on column schooling.assessment.superseded_by is 'internal: intake.file.id that corrected it; none for what holds';

create table schooling.session_total (
    id bigint generated always as identity constraint session_total_pk primary key,
    child_id integer not null,
    school_id bigint,
    laestab text not null,
    school_year integer not null,
    period text not null,
    reason text not null default '',
    possible integer not null,
    attended integer not null,
    authorised integer not null,
    unauthorised integer not null,
    reported_by text not null,
    file_id bigint not null,
    superseded_by bigint
);
create unique index session_total_current_idx on schooling.session_total (child_id, laestab, school_year, period, reported_by, reason)
    where superseded_by is null;
comment on table schooling.session_total is 'Sessions of a period as a transfer file or census reported them in total; shown beside, never added to, what registers say';
comment on column schooling.session_total.id is 'internal: key';
comment on column schooling.session_total.child_id is 'personal: children.child.id';
comment on column schooling.session_total.school_id is 'personal: partnership.school.id; none for a school outside the partnership';
comment on column schooling.session_total.laestab is 'personal: the school''s number';
comment on column schooling.session_total.school_year is 'personal: calendar year in which the school year begins';
comment on column schooling.session_total.period is 'personal: year, autumn, spring, summer, or HT1 to HT6';
comment on column schooling.session_total.reason is 'personal: attendance code that the sessions are of; empty for the whole';
comment on column schooling.session_total.possible is 'personal: possible sessions';
comment on column schooling.session_total.attended is 'personal: sessions attended';
comment on column schooling.session_total.authorised is 'personal: sessions of authorised absence';
comment on column schooling.session_total.unauthorised is 'personal: sessions of unauthorised absence';
comment on column schooling.session_total.reported_by is 'internal: CTF, census, or another source''s name';
comment on column schooling.session_total.file_id is 'internal: intake.file.id that said so';
comment on column schooling.session_total.superseded_by is 'internal: intake.file.id that corrected it; none for what holds';

create table schooling.destination (
    id bigint generated always as identity constraint destination_pk primary key,
    child_id integer not null,
    school_id bigint not null,
    recorded_on date not null,
    destination text not null constraint destination_known check (destination in ('EDUCATION', 'EMPLOYMENT', 'TRAINING', 'NONE', 'UNKNOWN')),
    file_id bigint not null,
    source text not null,
    superseded_by bigint
);
create unique index destination_current_idx on schooling.destination (child_id, recorded_on) where superseded_by is null;
comment on table schooling.destination is 'Where a young person goes after Key Stage 4';
comment on column schooling.destination.id is 'internal: key';
comment on column schooling.destination.child_id is 'personal: children.child.id';
comment on column schooling.destination.school_id is 'personal: partnership.school.id of the school that recorded it';
comment on column schooling.destination.recorded_on is 'personal: when it was recorded';
comment on column schooling.destination.destination is 'personal: EDUCATION, EMPLOYMENT, TRAINING, NONE, UNKNOWN';
comment on column schooling.destination.file_id is 'internal: intake.file.id that said so';
comment on column schooling.destination.source is 'internal: the file and who sent it';
comment on column schooling.destination.superseded_by is 'internal: intake.file.id that corrected it; none for what holds';

call platform.protect('schooling.register_sheet');
call platform.protect('schooling.fact_block');
call platform.protect('schooling.file_touch');
call platform.protect('schooling.exclusion');
call platform.protect('schooling.assessment');
call platform.protect('schooling.session_total');
call platform.protect('schooling.destination');

-- A whole sheet or block holds a whole school: only its own staff may read it. What the present school may know of a
-- child's time elsewhere goes through the functions below, which take out that child's bytes alone.
create policy register_sheet_scope on schooling.register_sheet to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()));
create policy fact_block_scope on schooling.fact_block to ${application}
    using ((select access.is_system()) or school_id = any ((select access.child_schools())::bigint[]))
    with check ((select access.is_system()));
create policy file_touch_scope on schooling.file_touch to ${application}
    using ((select access.is_system())) with check ((select access.is_system()));
create policy exclusion_scope on schooling.exclusion to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()));
create policy assessment_scope on schooling.assessment to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()));
create policy session_total_scope on schooling.session_total to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()));
create policy destination_scope on schooling.destination to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or child_id in (select children.on_my_roll()))
    with check ((select access.is_system()));

-- Row of a child among the ascending four-byte ids that begin at an offset of the packed bytes; null when not there.
create function schooling.row_of(packed bytea, ids_at integer, child integer) returns integer
    language plpgsql immutable strict set search_path = pg_catalog
as $$
declare
    low integer := 0;
    high integer := (get_byte(packed, 1) << 24 | get_byte(packed, 2) << 16 | get_byte(packed, 3) << 8 | get_byte(packed, 4)) - 1;
    middle integer;
    at integer;
    found integer;
begin
    while low <= high loop
        middle := (low + high) / 2;
        at := ids_at + 4 * middle;
        found := get_byte(packed, at) << 24 | get_byte(packed, at + 1) << 16 | get_byte(packed, at + 2) << 8 | get_byte(packed, at + 3);
        if found = child then
            return middle;
        elsif found < child then
            low := middle + 1;
        else
            high := middle - 1;
        end if;
    end loop;
    return null;
end
$$;

-- The ten marks of one child on a sheet; null when it is not on it.
create function schooling.marks_of(sheet bytea, child integer) returns bytea
    language plpgsql immutable strict set search_path = pg_catalog
as $$
declare
    children integer := get_byte(sheet, 1) << 24 | get_byte(sheet, 2) << 16 | get_byte(sheet, 3) << 8 | get_byte(sheet, 4);
    distinct_weeks integer := get_byte(sheet, 5) << 8 | get_byte(sheet, 6);
    width integer := case when distinct_weeks <= 256 then 1 else 2 end;
    place integer := schooling.row_of(sheet, 7, child);
    week integer;
begin
    if place is null then
        return null;
    end if;
    week := get_byte(sheet, 7 + 4 * children + width * place);
    if width = 2 then
        week := week << 8 | get_byte(sheet, 7 + 4 * children + 2 * place + 1);
    end if;
    return substring(sheet from 8 + (4 + width) * children + 10 * week for 10);
end
$$;

-- The packed sessions of one child in a block (eight bytes); null when it is not in it.
create function schooling.counts_of(block bytea, child integer) returns bytea
    language plpgsql immutable strict set search_path = pg_catalog
as $$
declare
    children integer := get_byte(block, 1) << 24 | get_byte(block, 2) << 16 | get_byte(block, 3) << 8 | get_byte(block, 4);
    place integer := schooling.row_of(block, 5, child);
begin
    return substring(block from 6 + 4 * children + 8 * place for 8);
end
$$;

-- The present marks of children at the schools, week by week: those of children on the viewer's roll now, wherever they
-- were, and those that the viewer's own schools recorded.
create function schooling.child_weeks(children_asked integer[], schools bigint[], first_week date, last_week date)
    returns table (child_id integer, school_id bigint, week_start date, marks bytea)
    language sql stable security definer set search_path = pg_catalog, schooling
as $$
    select c.child, s.school_id, s.week_start, m.marks
      from (select a.child, (select access.is_system()) or a.child in (select children.on_my_roll()) as mine
              from unnest(children_asked) a (child)) c
      cross join register_sheet s
      cross join lateral (select marks_of(s.sheet, c.child)) m (marks)
     where (c.mine or s.school_id = any ((select access.child_schools())::bigint[]))
       and s.superseded_by is null and s.school_id = any (schools)
       and s.week_start between first_week and last_week and m.marks is not null
$$;

-- The counted sessions of children at the schools in a school year.
create function schooling.child_counts(children_asked integer[], schools bigint[], school_year_asked integer)
    returns table (child_id integer, school_id bigint, half_term integer, last_session date, counts bytea)
    language sql stable security definer set search_path = pg_catalog, schooling
as $$
    select c.child, b.school_id, b.half_term, b.last_session, k.counts
      from (select a.child from unnest(children_asked) a (child)
             where (select access.is_system()) or a.child in (select children.on_my_roll())) c
      cross join fact_block b
      cross join lateral (select counts_of(b.block, c.child)) k (counts)
     where b.school_year = school_year_asked and b.school_id = any (schools) and k.counts is not null
$$;

revoke execute on function schooling.child_weeks(integer[], bigint[], date, date) from public;
revoke execute on function schooling.child_counts(integer[], bigint[], integer) from public;
grant execute on function schooling.child_weeks(integer[], bigint[], date, date) to ${application};
grant execute on function schooling.child_counts(integer[], bigint[], integer) to ${application};
