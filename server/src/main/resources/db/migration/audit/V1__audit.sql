-- Who saw and changed what. Rows are added in the transaction that they are about, and never changed. Each carries a
-- keyed hash made outside the database; a second later a block seals the rows that have been committed since the last,
-- and is chained to it; the newest block is anchored in a file outside the database.

create sequence audit.entry_id;

-- The transaction has its number before the row has its id, so that an id that is missing when a block is sealed belongs
-- to a transaction whose end can be told.
create function audit.next_entry_id() returns bigint
    language plpgsql volatile set search_path = pg_catalog
as $$
begin
    perform pg_current_xact_id();
    return nextval('audit.entry_id');
end
$$;

create table audit.entry (
    id bigint not null default audit.next_entry_id() constraint entry_pk primary key,
    nonce bigint not null,
    at timestamptz not null,
    account_id bigint,
    system text,
    action text not null,
    subject_kind text not null,
    subject text not null,
    detail text not null,
    mac bytea not null
);
create index entry_subject_idx on audit.entry (subject_kind, subject, id);
create index entry_account_idx on audit.entry (account_id, id);
comment on table audit.entry is 'One act: someone saw, changed or exported something';
comment on column audit.entry.id is 'internal: key, in the order of acting';
comment on column audit.entry.nonce is 'internal: random, so that no row can be copied unnoticed';
comment on column audit.entry.at is 'internal: when';
comment on column audit.entry.account_id is 'personal: access.account.id of the person who acted; none for batch work';
comment on column audit.entry.system is 'internal: name of the batch work that acted; none for a person';
comment on column audit.entry.action is 'internal: what was done, as child.viewed';
comment on column audit.entry.subject_kind is 'internal: what sort of thing it was done to';
comment on column audit.entry.subject is 'personal: id of that thing';
comment on column audit.entry.detail is 'personal: what a reviewer needs besides';
comment on column audit.entry.mac is 'internal: HMAC-SHA-256 of the row under a key outside the database';

create table audit.block (
    number bigint constraint block_pk primary key,
    sealed_at timestamptz not null,
    ids int8multirange not null,
    gaps int8multirange not null,
    gaps_before xid8 not null,
    highest bigint not null,
    entries integer not null,
    digest bytea not null,
    mac bytea not null
);
comment on table audit.block is 'A seal over the rows committed since the block before, chained to it';
comment on column audit.block.number is 'internal: from 1, without a gap';
comment on column audit.block.sealed_at is 'internal: when';
comment on column audit.block.ids is 'internal: ids of the rows it seals';
comment on column audit.block.gaps is 'internal: ids that may still be committed, looked for by the next block';
comment on column audit.block.gaps_before is 'internal: every transaction that can fill a gap began before this one';
comment on column audit.block.highest is 'internal: greatest id that any block so far seals';
comment on column audit.block.entries is 'internal: number of rows';
comment on column audit.block.digest is 'internal: SHA-256 over id and mac of each row in the order of ids';
comment on column audit.block.mac is 'internal: HMAC-SHA-256 of the block and of the mac before it';

call platform.protect('audit.entry');
call platform.protect('audit.block');
create policy entry_read on audit.entry for select to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account())
           or (select access.has_role('PRIVACY_OFFICER')));
create policy entry_add on audit.entry for insert to ${application}
    with check ((select access.is_system()) or (account_id = (select access.viewer_account()) and system is null));
create policy block_read on audit.block for select to ${application} using ((select access.is_system()));
create policy block_add on audit.block for insert to ${application} with check ((select access.is_system()));
revoke update, delete on audit.entry, audit.block from ${application};

-- Whether the viewer may see this child, and so who has seen the child. The children module, which knows, replaces it.
create function audit.may_see_child(child integer) returns boolean
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select false
$$;

-- Who has seen a child: one row for each person or piece of batch work, latest first.
create function audit.who_has_seen(child integer)
    returns table (account_id bigint, system text, times bigint, last_at timestamptz)
    language plpgsql stable security definer set search_path = pg_catalog, access, audit
as $$
begin
    if not (access.is_system() or access.has_role('PRIVACY_OFFICER') or audit.may_see_child(child)) then
        return;
    end if;
    return query
        select e.account_id, e.system, count(*), max(e.at)
          from audit.entry e
         where e.subject_kind = 'child' and e.subject = child::text
         group by e.account_id, e.system
         order by max(e.at) desc;
end
$$;
