-- What sign-in needs: passwords, second factors, invitations, sessions and the count of wrong guesses.

create table access.credential (
    account_id bigint constraint credential_pk primary key constraint credential_account_fk references access.account,
    password_hash text,
    password_changed_at timestamptz,
    password_temporary boolean not null default false,
    totp_secret bytea,
    totp_confirmed_at timestamptz,
    totp_last_step bigint not null default 0
);
comment on table access.credential is 'How an account proves who it is';
comment on column access.credential.account_id is 'internal: whose';
comment on column access.credential.password_hash is 'special: Argon2id hash with its parameters and salt; none before the first sign-in';
comment on column access.credential.password_changed_at is 'internal: when the password was last set';
comment on column access.credential.password_temporary is 'internal: true when it was made by someone else and must be changed';
comment on column access.credential.totp_secret is 'special: secret of the authenticator app, sealed with a key kept outside the database';
comment on column access.credential.totp_confirmed_at is 'internal: when a first code proved that the app holds the secret';
comment on column access.credential.totp_last_step is 'internal: last time step whose code was used, so that no code works twice';

create table access.recovery_code (
    id bigint generated always as identity constraint recovery_code_pk primary key,
    account_id bigint not null constraint recovery_code_account_fk references access.account,
    code_hash bytea not null,
    used_at timestamptz
);
create index recovery_code_account_idx on access.recovery_code (account_id);
comment on table access.recovery_code is 'Codes that stand in once each for a lost second factor';
comment on column access.recovery_code.id is 'internal: key';
comment on column access.recovery_code.account_id is 'internal: whose';
comment on column access.recovery_code.code_hash is 'special: keyed hash of the code';
comment on column access.recovery_code.used_at is 'internal: when it was used; it works no more';

create table access.invitation (
    id bigint generated always as identity constraint invitation_pk primary key,
    account_id bigint not null constraint invitation_account_fk references access.account,
    token_hash bytea not null constraint invitation_token_unique unique,
    expires_at timestamptz not null,
    used_at timestamptz
);
create index invitation_account_idx on access.invitation (account_id);
comment on table access.invitation is 'One-time links by which a person chooses a password';
comment on column access.invitation.id is 'internal: key';
comment on column access.invitation.account_id is 'internal: whose';
comment on column access.invitation.token_hash is 'special: SHA-256 of the link''s 256-bit token';
comment on column access.invitation.expires_at is 'internal: after this it works no more';
comment on column access.invitation.used_at is 'internal: when it was used; it works no more';

create table access.session (
    id_hash bytea constraint session_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint session_public_id_unique unique,
    account_id bigint constraint session_account_fk references access.account,
    password_at timestamptz,
    second_factor_at timestamptz,
    created_at timestamptz not null,
    last_seen_at timestamptz not null,
    address text not null,
    agent text not null,
    attributes bytea,
    seal bytea not null
);
create index session_account_idx on access.session (account_id);
create index session_last_seen_idx on access.session (last_seen_at);
comment on table access.session is 'Sessions, found only by the hash of an id that the browser alone holds';
comment on column access.session.id_hash is 'special: SHA-256 of the 256-bit id in the cookie';
comment on column access.session.public_id is 'internal: names the session on its owner''s page';
comment on column access.session.account_id is 'internal: who; none before the password';
comment on column access.session.password_at is 'internal: when the password was given';
comment on column access.session.second_factor_at is 'internal: when the second factor was given; none until then';
comment on column access.session.created_at is 'internal: start; its longest life counts from here';
comment on column access.session.last_seen_at is 'internal: last request, to the minute';
comment on column access.session.address is 'personal: network address at sign-in';
comment on column access.session.agent is 'personal: the browser''s own description at sign-in';
comment on column access.session.attributes is 'internal: short-lived notes of pages, such as what to say after a redirect';
comment on column access.session.seal is 'special: keyed hash of id, account, factors and start: a row that the application did not write is no session';

create table access.guess (
    id bigint generated always as identity constraint guess_pk primary key,
    subject bytea not null,
    at timestamptz not null
);
create index guess_subject_idx on access.guess (subject, at);
comment on table access.guess is 'Wrong guesses of the last day';
comment on column access.guess.id is 'internal: key';
comment on column access.guess.subject is 'internal: keyed hash of the account or the network address';
comment on column access.guess.at is 'internal: when';

-- Opens a session and loads its viewer in one go. The hash is the authority: nobody can name a row without the id.
create function access.session_open(hash bytea, idle_since timestamptz, begun_since timestamptz)
    returns table (account_id bigint, name text, password_at timestamptz, second_factor_at timestamptz,
                   created_at timestamptz, last_seen_at timestamptz, address text, agent text, attributes bytea, seal bytea,
                   password_temporary boolean, memberships text[])
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select s.account_id, a.name, s.password_at, s.second_factor_at, s.created_at, s.last_seen_at, s.address, s.agent,
           s.attributes, s.seal, coalesce(c.password_temporary, false),
           array(select m.role || ':' || coalesce(m.school_id::text, '') || ':' || coalesce(m.agency_id::text, '')
                   from membership m
                  where m.account_id = s.account_id and m.valid_from <= current_date
                    and (m.valid_until is null or m.valid_until >= current_date)
                  order by m.id)
      from session s
      left join account a on a.id = s.account_id
      left join credential c on c.account_id = s.account_id
     where s.id_hash = hash and s.last_seen_at > idle_since and s.created_at > begun_since
       and (s.account_id is null or a.enabled)
$$;

create function access.session_save(old_hash bytea, new_hash bytea, account bigint, password timestamptz,
                                    second_factor timestamptz, created timestamptz, last_seen timestamptz,
                                    from_address text, with_agent text, notes bytea, sealed bytea, fresh boolean)
    returns void
    language plpgsql security definer set search_path = pg_catalog, access
as $$
begin
    if not fresh then
        update session set id_hash = new_hash, account_id = account, password_at = password,
               second_factor_at = second_factor, last_seen_at = last_seen, attributes = notes, seal = sealed
         where id_hash = old_hash;
    else
        insert into session (id_hash, account_id, password_at, second_factor_at, created_at, last_seen_at, address, agent,
                             attributes, seal)
        values (new_hash, account, password, second_factor, created, last_seen, from_address, with_agent, notes, sealed);
    end if;
end
$$;

create function access.session_touch(hash bytea, at timestamptz) returns void
    language sql security definer set search_path = pg_catalog, access
as $$
    update session set last_seen_at = at where id_hash = hash
$$;

create function access.session_end(hash bytea) returns void
    language sql security definer set search_path = pg_catalog, access
as $$
    delete from session where id_hash = hash
$$;

create function access.sessions_expire(idle_since timestamptz, begun_since timestamptz) returns void
    language sql security definer set search_path = pg_catalog, access
as $$
    delete from session where last_seen_at <= idle_since or created_at <= begun_since
$$;

-- Counts a guess before it is checked, so that parallel guesses can't slip past; null when there were too many.
create function access.guess_begin(who bytea, now_at timestamptz, most integer, within interval) returns bigint
    language plpgsql security definer set search_path = pg_catalog, access
as $$
declare
    made bigint;
begin
    perform pg_advisory_xact_lock(hashtextextended(encode(who, 'hex'), 7));
    delete from guess g where g.subject = who and g.at < now_at - interval '1 day';
    if (select count(*) from guess g where g.subject = who and g.at > now_at - within) >= most then
        return null;
    end if;
    insert into guess (subject, at) values (who, now_at) returning id into made;
    return made;
end
$$;

-- A right answer is no guess.
create function access.guess_forget(made bigint[]) returns void
    language sql security definer set search_path = pg_catalog, access
as $$
    delete from guess where id = any (made)
$$;

-- Names of colleagues by account, for any signed-in person: who recorded, who saw.
create function access.account_names(ids bigint[]) returns table (id bigint, name text)
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select a.id, a.name from account a
     where a.id = any (ids) and ((select is_system()) or (select viewer_account()) is not null)
$$;

call platform.protect('access.credential');
call platform.protect('access.recovery_code');
call platform.protect('access.invitation');
call platform.protect('access.session');
create policy credential_scope on access.credential to ${application}
    using ((select access.is_system())) with check ((select access.is_system()));
create policy recovery_code_scope on access.recovery_code to ${application}
    using ((select access.is_system())) with check ((select access.is_system()));
create policy invitation_scope on access.invitation to ${application}
    using ((select access.is_system())) with check ((select access.is_system()));
create policy session_scope on access.session to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account()));
revoke all on access.guess from ${application};
revoke insert, update on access.session from ${application};
