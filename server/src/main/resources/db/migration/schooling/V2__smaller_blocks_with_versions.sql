-- Smaller blocks of facts, each in a version.

-- A process may keep blocks that it has read, as long as it asks which version is the present one. A number is never
-- used twice, also where a transaction is rolled back.
create sequence schooling.fact_block_version;
alter table schooling.fact_block add column version bigint not null default nextval('schooling.fact_block_version');
comment on column schooling.fact_block.version is 'internal: changes whenever the block does';

-- Blocks are now written in three bytes a child where they fit (format 2); what is stored in eight stays readable. Answers
-- packed counts in eight bytes, as before: unauthorised, authorised, attended, possible, two bytes each.
create or replace function schooling.counts_of(block bytea, child integer) returns bytea
    language plpgsql immutable strict set search_path = pg_catalog
as $$
declare
    children integer := get_byte(block, 1) << 24 | get_byte(block, 2) << 16 | get_byte(block, 3) << 8 | get_byte(block, 4);
    place integer := schooling.row_of(block, 5, child);
    at integer;
    attended integer;
    authorised integer;
    unauthorised integer;
begin
    if place is null then
        return null;
    end if;
    if get_byte(block, 0) = 1 then
        return substring(block from 6 + 4 * children + 8 * place for 8);
    end if;
    at := 5 + 4 * children + 3 * place;
    attended := get_byte(block, at);
    authorised := get_byte(block, at + 1);
    unauthorised := get_byte(block, at + 2);
    return int2send(unauthorised::int2) || int2send(authorised::int2) || int2send(attended::int2)
        || int2send((attended + authorised + unauthorised)::int2);
end
$$;
