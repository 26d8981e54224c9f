-- Who opened guarded contact details, and why, is only ever added, and counts from the moment at which it is written.
revoke update, delete on children.contact_opening from ${application};
create function children.date_contact_opening() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    new.opened_at := current_timestamp;
    return new;
end
$$;
create trigger contact_opening_dated before insert on children.contact_opening for each row
    execute function children.date_contact_opening();

-- A question waits since a day of the partnership, as everything does that is to be done.
alter table children.family_claim add column asked_on date not null default partnership.today();
comment on column children.family_claim.asked_on is 'internal: the partnership''s day on which it was asked';

-- A share is over by the partnership's day too, as a referral's is (support.received_by_me) and as the pages say; what
-- accounts may do today goes by the clock on the wall, as before.
create or replace function children.shared_with_me() returns setof integer
    language sql stable security definer rows 10 set search_path = pg_catalog, children
as $$
    select s.child_id
      from share s
     where s.valid_until >= (select partnership.today()) and s.ended_at is null
       and (s.account_id = (select access.viewer_account())
            or s.agency_id in (select m.agency_id from access.membership m
                                where m.account_id = (select access.viewer_account()) and m.role = 'AGENCY_WORKER'
                                  and m.valid_from <= current_date
                                  and (m.valid_until is null or m.valid_until >= current_date)))
$$;
