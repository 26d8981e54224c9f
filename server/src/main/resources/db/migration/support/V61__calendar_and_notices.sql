-- The address of one's own calendar, and who wants to be told by email that something is due. Neither holds anything
-- about a child.
create table support.calendar_address (
    account_id bigint constraint calendar_address_pk primary key,
    token_hash bytea not null constraint calendar_address_unique unique,
    made_at timestamptz not null
);
comment on table support.calendar_address is 'The secret address at which a person''s calendar is read without signing in';
comment on column support.calendar_address.account_id is 'internal: whose calendar';
comment on column support.calendar_address.token_hash is 'internal: SHA-256 of the 128 random bits in the address';
comment on column support.calendar_address.made_at is 'internal: when it was made';

create table support.notice_wish (
    account_id bigint constraint notice_wish_pk primary key,
    since timestamptz not null,
    last_on date
);
comment on table support.notice_wish is 'Who wants an email on days when something is due';
comment on column support.notice_wish.account_id is 'internal: who';
comment on column support.notice_wish.since is 'internal: when they said so';
comment on column support.notice_wish.last_on is 'internal: the last day on which it was looked whether to write to them';

call platform.protect('support.calendar_address');
call platform.protect('support.notice_wish');
create policy calendar_address_scope on support.calendar_address to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account()))
    with check ((select access.is_system()) or account_id = (select access.viewer_account()));
create policy notice_wish_scope on support.notice_wish to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account()))
    with check ((select access.is_system()) or account_id = (select access.viewer_account()));
