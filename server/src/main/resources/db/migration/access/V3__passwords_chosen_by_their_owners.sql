-- Everyone chooses their own password behind an invitation or a reset link, so none is ever temporary.
drop function access.session_open(bytea, timestamptz, timestamptz);
alter table access.credential drop column password_temporary;

-- Opens a session and loads its viewer in one go. The hash is the authority: nobody can name a row without the id.
create function access.session_open(hash bytea, idle_since timestamptz, begun_since timestamptz)
    returns table (account_id bigint, name text, password_at timestamptz, second_factor_at timestamptz,
                   created_at timestamptz, last_seen_at timestamptz, address text, agent text, attributes bytea, seal bytea,
                   memberships text[])
    language sql stable security definer set search_path = pg_catalog, access
as $$
    select s.account_id, a.name, s.password_at, s.second_factor_at, s.created_at, s.last_seen_at, s.address, s.agent,
           s.attributes, s.seal,
           array(select m.role || ':' || coalesce(m.school_id::text, '') || ':' || coalesce(m.agency_id::text, '')
                   from membership m
                  where m.account_id = s.account_id and m.valid_from <= current_date
                    and (m.valid_until is null or m.valid_until >= current_date)
                  order by m.id)
      from session s
      left join account a on a.id = s.account_id
     where s.id_hash = hash and s.last_seen_at > idle_since and s.created_at > begun_since
       and (s.account_id is null or a.enabled)
$$;

