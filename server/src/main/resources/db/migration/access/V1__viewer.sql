-- Who is looking, and what they may see. Every policy in every schema goes through the functions below.

create table access.account (
    id bigint generated always as identity constraint account_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint account_public_id_unique unique,
    email text not null constraint account_email_lower check (email = lower(email)),
    name text not null constraint account_name_length check (length(name) between 1 and 200),
    enabled boolean not null default true,
    created_at timestamptz not null default now(),
    constraint account_email_unique unique (email)
);
comment on table access.account is 'A person who can sign in';
comment on column access.account.id is 'internal: key';
comment on column access.account.public_id is 'internal: key used in addresses of pages';
comment on column access.account.email is 'personal: sign-in name, lower case';
comment on column access.account.name is 'personal: name shown to colleagues';
comment on column access.account.enabled is 'internal: false ends every session at its next request';
comment on column access.account.created_at is 'internal: when the account was made';

create table access.membership (
    id bigint generated always as identity constraint membership_pk primary key,
    account_id bigint not null constraint membership_account_fk references access.account,
    role text not null,
    school_id bigint,
    agency_id bigint,
    valid_from date not null default current_date,
    valid_until date,
    constraint membership_role_known check (role in ('DATA_MANAGER', 'KEY_WORKER', 'SENCO', 'HEAD', 'INCLUSION_LEADER',
        'PARTNERSHIP_MANAGER', 'COMMITTEE_MEMBER', 'AGENCY_WORKER', 'PRIVACY_OFFICER', 'ADMINISTRATOR')),
    constraint membership_school_role check ((school_id is not null) = (role in ('DATA_MANAGER', 'KEY_WORKER', 'SENCO', 'HEAD'))),
    constraint membership_agency_role check ((agency_id is not null) = (role = 'AGENCY_WORKER')),
    constraint membership_dates check (valid_until is null or valid_until >= valid_from)
);
create index membership_account_idx on access.membership (account_id);
comment on table access.membership is 'A role that an account holds at a school, at an agency or for the partnership';
comment on column access.membership.id is 'internal: key';
comment on column access.membership.account_id is 'internal: whose role';
comment on column access.membership.role is 'internal: one of access.Role';
comment on column access.membership.school_id is 'internal: partnership.school.id for a role held at a school';
comment on column access.membership.agency_id is 'internal: partnership.agency.id for a role held at an agency';
comment on column access.membership.valid_from is 'internal: first day of the role';
comment on column access.membership.valid_until is 'internal: last day of the role; none while it lasts';

-- The key that signs a transaction's viewer. The application's role cannot read it: the process gets it through the
-- owner's connection as it starts, so injected SQL cannot make a viewer up.
create table access.context_key (
    one boolean not null default true constraint context_key_pk primary key constraint context_key_single check (one),
    secret bytea not null,
    inner_pad bytea not null,
    outer_pad bytea not null
);
comment on table access.context_key is 'The secret that signs the viewer of a transaction';
comment on column access.context_key.one is 'internal: there is one row';
comment on column access.context_key.secret is 'special: 32 random bytes, readable by the owner alone';
comment on column access.context_key.inner_pad is 'special: the secret as HMAC uses it inside, worked out once';
comment on column access.context_key.outer_pad is 'special: the secret as HMAC uses it outside, worked out once';

do $$
declare
    key bytea := decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex');
    inside bytea := key || decode(repeat('00', 32), 'hex');
    outside bytea := inside;
begin
    for i in 0..63 loop
        outside := set_byte(outside, i, get_byte(inside, i) # 92);
        inside := set_byte(inside, i, get_byte(inside, i) # 54);
    end loop;
    insert into access.context_key (secret, inner_pad, outer_pad) values (key, inside, outside);
end
$$;

-- The verified context of this transaction: 'a:<account id>' for a person, 's:<name>' for named batch work, null
-- when there is none, it has expired, or its signature is wrong. The setting holds '<who>|<expiry, epoch seconds>|<hex hmac>'.
-- HMAC-SHA-256 is spelt out with the server's own sha256, so that no extension is needed.
create function access.viewer() returns text
    language plpgsql stable security definer set search_path = pg_catalog, access
as $$
declare
    raw text := nullif(current_setting('haven.viewer', true), '');
    who text;
    expiry text;
    signature text;
begin
    if raw is null then
        return null;
    end if;
    who := split_part(raw, '|', 1);
    expiry := split_part(raw, '|', 2);
    if expiry !~ '^[0-9]{1,12}$' or expiry::bigint < extract(epoch from clock_timestamp()) then
        return null;
    end if;
    select encode(sha256(outer_pad || sha256(inner_pad || convert_to(who || '|' || expiry, 'UTF8'))), 'hex')
      into signature from context_key;
    if split_part(raw, '|', 3) is distinct from signature then
        return null;
    end if;
    return who;
end
$$;

-- The signed-in account, or null. An account that was disabled since is nobody.
create function access.viewer_account() returns bigint
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select a.id from account a where a.id = (select substr(v, 3)::bigint from viewer() v where v like 'a:%') and a.enabled
$$;

-- Whether named batch work is running.
create function access.is_system() returns boolean
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select coalesce((select v like 's:%' from viewer() v), false)
$$;

-- Ids of the schools whose children the viewer may see by a role held there today.
create function access.child_schools() returns bigint[]
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select coalesce(array_agg(distinct m.school_id), '{}')
      from membership m
     where m.account_id = (select viewer_account())
       and m.role in ('DATA_MANAGER', 'KEY_WORKER', 'SENCO', 'HEAD')
       and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
$$;

-- Whether the viewer holds one of the roles today, anywhere.
create function access.has_role(variadic roles text[]) returns boolean
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select exists (select from membership m
                    where m.account_id = (select viewer_account()) and m.role = any (roles)
                      and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date))
$$;

-- Ids of the schools at which the viewer holds one of the roles today.
create function access.schools_as(variadic roles text[]) returns bigint[]
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select coalesce(array_agg(distinct m.school_id), '{}')
      from membership m
     where m.account_id = (select viewer_account()) and m.role = any (roles) and m.school_id is not null
       and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
$$;

revoke all on access.context_key from ${application};

-- Accounts are personal data too: everyone sees themself, administrators see all, batch work (sign-in among it) sees all.
call platform.protect('access.account');
call platform.protect('access.membership');
create policy account_scope on access.account to ${application}
    using ((select access.is_system()) or id = (select access.viewer_account()) or (select access.has_role('ADMINISTRATOR')))
    with check ((select access.is_system()) or (select access.has_role('ADMINISTRATOR')));
create policy membership_scope on access.membership to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account()) or (select access.has_role('ADMINISTRATOR')))
    with check ((select access.is_system()) or (select access.has_role('ADMINISTRATOR')));
