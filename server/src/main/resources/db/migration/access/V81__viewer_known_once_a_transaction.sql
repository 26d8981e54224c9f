-- Every policy of every statement asks who is looking and which schools are theirs, and a page makes some fifteen
-- statements: checking a signature and reading memberships for each took more time than the answers. Now a transaction
-- begins with access.enter, which does both once and leaves what it found in a setting of its own, sealed with the same
-- key to this viewer and the moment at which this transaction began. Whoever forges, alters or carries the setting elsewhere gets
-- what they would have got without it: the answer is looked up anew.

-- Whether named batch work is running, once something claims it.
create function access.claimed_system() returns boolean
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select coalesce((select v like 's:%' from viewer() v), false)
$$;

-- A claim is looked for in the statement itself (the planner puts the expression in the function's place); what makes none
-- needs no check.
create or replace function access.is_system() returns boolean
    language sql stable
    return case when current_setting('haven.viewer', true) like 's:%' then access.claimed_system() else false end;

-- The seal on what is known in this transaction.
create function access.seal_of(known text) returns text
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(
               'known|' || current_setting('haven.viewer', true) || '|' || '|'
                   || extract(epoch from transaction_timestamp()) || '|' || known, 'UTF8'))), 'hex')
      from context_key k
$$;

-- The signed-in account, or null, looked up. An account that was disabled since is nobody.
create function access.account_asked() returns bigint
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select a.id from account a where a.id = (select substr(v, 3)::bigint from viewer() v where v like 'a:%') and a.enabled
$$;

-- The schools whose children an account may see by a role held there today, looked up.
create function access.schools_asked(account bigint) returns bigint[]
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select coalesce(array_agg(distinct m.school_id), '{}')
      from membership m
     where m.account_id = account
       and m.role in ('DATA_MANAGER', 'KEY_WORKER', 'SENCO', 'HEAD')
       and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
$$;

-- Begins a transaction for a signed viewer ('<who>|<expiry, epoch seconds>|<hex hmac>', as access.viewer reads it). What a
-- person's policies ask for again and again is found out here: '<account>|<schools>|<seal>'.
create function access.enter(signed text) returns void
    language plpgsql volatile security definer set search_path = pg_catalog, access
as $$
declare
    account bigint;
    known text;
begin
    perform set_config('haven.viewer', signed, true), set_config('haven.known', '', true);
    account := account_asked();
    if account is not null then
        known := account || '|' || schools_asked(account)::text;
        perform set_config('haven.known', known || '|' || seal_of(known), true),
                set_config('plan_cache_mode', 'force_generic_plan', true);
    end if;
end
$$;

-- Both work the seal out for themselves: a call of seal_of would cost as much as what it saves.
create or replace function access.viewer_account() returns bigint
    language plpgsql stable security definer set search_path = pg_catalog, access
as $$
declare
    setting text := current_setting('haven.known', true);
begin
    if setting <> '' and split_part(setting, '|', 3) = (select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(
            'known|' || current_setting('haven.viewer', true) || '|' || '|'
                || extract(epoch from transaction_timestamp()) || '|' || split_part(setting, '|', 1) || '|'
                || split_part(setting, '|', 2), 'UTF8'))), 'hex') from context_key k) then
        return split_part(setting, '|', 1)::bigint;
    end if;
    return account_asked();
end
$$;

create or replace function access.child_schools() returns bigint[]
    language plpgsql stable security definer set search_path = pg_catalog, access
as $$
declare
    setting text := current_setting('haven.known', true);
begin
    if setting <> '' and split_part(setting, '|', 3) = (select encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(
            'known|' || current_setting('haven.viewer', true) || '|' || '|'
                || extract(epoch from transaction_timestamp()) || '|' || split_part(setting, '|', 1) || '|'
                || split_part(setting, '|', 2), 'UTF8'))), 'hex') from context_key k) then
        return split_part(setting, '|', 2)::bigint[];
    end if;
    return schools_asked(account_asked());
end
$$;

-- Each of these is a step of the functions above and nobody else's to call; the claim alone is asked by those who read.
revoke execute on function access.seal_of(text), access.account_asked(), access.schools_asked(bigint) from public;
revoke execute on function access.claimed_system(), access.enter(text) from public;
grant execute on function access.claimed_system(), access.enter(text) to ${application};

-- They read and change nothing, in a worker process no less than in the first: a count of every child may be shared out.
alter function access.viewer() parallel safe;
alter function access.claimed_system() parallel safe;
alter function access.is_system() parallel safe;
alter function access.account_asked() parallel safe;
alter function access.schools_asked(bigint) parallel safe;
alter function access.viewer_account() parallel safe;
alter function access.child_schools() parallel safe;
alter function access.has_role(text[]) parallel safe;
alter function access.schools_as(text[]) parallel safe;
