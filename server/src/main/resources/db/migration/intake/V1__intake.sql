-- What was sent in, by whom, and what became of it. Rows that an importer rejected are kept until they are mended or
-- dropped; the data itself belongs to other schemas, which keep intake.file.id as the source of every value.

create table intake.batch (
    id bigint generated always as identity constraint batch_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint batch_public_id_unique unique,
    account_id bigint,
    sender text not null,
    school_ids bigint[] not null default '{}',
    origin text not null constraint batch_origin_known check (origin in ('web', 'command', 'demo')),
    created_at timestamptz not null default now()
);
comment on table intake.batch is 'Files that were sent together';
comment on column intake.batch.id is 'internal: key';
comment on column intake.batch.public_id is 'internal: key used in addresses of pages';
comment on column intake.batch.account_id is 'internal: access.account.id of the sender; none for the command line';
comment on column intake.batch.sender is 'personal: name of the sender as shown in reports';
comment on column intake.batch.school_ids is 'internal: schools that the sender may write for; empty means every school';
comment on column intake.batch.origin is 'internal: where it came in';
comment on column intake.batch.created_at is 'internal: when it was received';

create table intake.file (
    id bigint generated always as identity constraint file_pk primary key,
    public_id uuid not null default gen_random_uuid() constraint file_public_id_unique unique,
    batch_id bigint not null constraint file_batch_fk references intake.batch,
    name text not null,
    kind text not null default '',
    sha256 bytea not null,
    size_bytes bigint not null,
    state text not null constraint file_state_known check (state in
        ('received', 'checking', 'previewed', 'applying', 'applied', 'refused', 'dropped', 'failed')),
    rows_read bigint not null default 0,
    rows_accepted bigint not null default 0,
    rows_unchanged bigint not null default 0,
    rows_rejected bigint not null default 0,
    seconds numeric(12, 3) not null default 0,
    notices text[] not null default '{}',
    layout text[] not null default '{}',
    refusal_code text,
    refusal_wrong text,
    refusal_remedy text,
    spool text,
    errors_file text,
    mends_file_id bigint constraint file_mends_fk references intake.file,
    received_at timestamptz not null default now(),
    applied_at timestamptz,
    constraint file_refusal_said check ((state = 'refused') = (refusal_code is not null))
);
create index file_batch_idx on intake.file (batch_id);
create index file_waiting_idx on intake.file (state) where state in ('received', 'checking', 'previewed', 'applying');
comment on table intake.file is 'One file that was sent in';
comment on column intake.file.id is 'internal: key; other schemas keep it as the source of their values';
comment on column intake.file.public_id is 'internal: key used in addresses of pages';
comment on column intake.file.batch_id is 'internal: the set it was sent in';
comment on column intake.file.name is 'internal: its name as sent';
comment on column intake.file.kind is 'internal: what it holds; empty until it is recognised';
comment on column intake.file.sha256 is 'internal: hash of its bytes';
comment on column intake.file.size_bytes is 'internal: its length';
comment on column intake.file.state is 'internal: where it is between received and applied';
comment on column intake.file.rows_read is 'internal: rows read';
comment on column intake.file.rows_accepted is 'internal: rows that changed something (in a preview: would change)';
comment on column intake.file.rows_unchanged is 'internal: rows that were held already';
comment on column intake.file.rows_rejected is 'internal: rows that were rejected';
comment on column intake.file.seconds is 'internal: time that checking and applying took';
comment on column intake.file.notices is 'internal: sentences for the report, with counts and no names';
comment on column intake.file.layout is 'internal: its columns as sent';
comment on column intake.file.refusal_code is 'internal: why it was refused whole, as a stable code';
comment on column intake.file.refusal_wrong is 'internal: what is wrong with it';
comment on column intake.file.refusal_remedy is 'internal: what to do about it';
comment on column intake.file.spool is 'internal: name in the spool folder while it waits; none once it is gone';
comment on column intake.file.errors_file is 'internal: where the copy with the errors was written';
comment on column intake.file.mends_file_id is 'internal: the file whose rejected rows this one mends';
comment on column intake.file.received_at is 'internal: when it was received';
comment on column intake.file.applied_at is 'internal: when its rows were applied';

create table intake.rejected_row (
    id bigint generated always as identity constraint rejected_row_pk primary key,
    file_id bigint not null constraint rejected_row_file_fk references intake.file,
    line bigint not null,
    kind text not null,
    cells text[] not null,
    codes text[] not null,
    wrongs text[] not null,
    remedies text[] not null,
    fields text[] not null,
    state text not null default 'open' constraint rejected_row_state_known check (state in ('open', 'mended', 'dropped')),
    constraint rejected_row_problems check (cardinality(codes) = cardinality(wrongs)
        and cardinality(codes) = cardinality(remedies) and cardinality(codes) = cardinality(fields))
);
create index rejected_row_file_idx on intake.rejected_row (file_id, line);
comment on table intake.rejected_row is 'A row that was rejected, kept until it is mended or dropped';
comment on column intake.rejected_row.id is 'internal: key';
comment on column intake.rejected_row.file_id is 'internal: the file it stood in';
comment on column intake.rejected_row.line is 'internal: its line in the file';
comment on column intake.rejected_row.kind is 'internal: kind of row';
comment on column intake.rejected_row.cells is 'special: its cells as sent';
comment on column intake.rejected_row.codes is 'internal: what is wrong, as stable codes';
comment on column intake.rejected_row.wrongs is 'special: what is wrong, in words that may name a value';
comment on column intake.rejected_row.remedies is 'internal: what to do about it';
comment on column intake.rejected_row.fields is 'internal: the columns concerned, empty for the row';
comment on column intake.rejected_row.state is 'internal: open until it is mended or dropped';

create table intake.column_mapping (
    id bigint generated always as identity constraint column_mapping_pk primary key,
    school_id bigint not null default 0,
    source text not null,
    kind text not null,
    fingerprint text not null,
    theirs text[] not null,
    ours text[] not null,
    saved_at timestamptz not null default now(),
    constraint column_mapping_one unique (school_id, fingerprint),
    constraint column_mapping_pairs check (cardinality(theirs) = cardinality(ours))
);
comment on table intake.column_mapping is 'Which column of another layout is which of ours';
comment on column intake.column_mapping.id is 'internal: key';
comment on column intake.column_mapping.school_id is 'internal: the school whose system exports it; 0 for all';
comment on column intake.column_mapping.source is 'internal: what the sender calls the system';
comment on column intake.column_mapping.kind is 'internal: kind of file that it gives';
comment on column intake.column_mapping.fingerprint is 'internal: hash of the sorted header, by which such a file is known again';
comment on column intake.column_mapping.theirs is 'internal: columns of the file, lower case';
comment on column intake.column_mapping.ours is 'internal: for each, the column of the kind, or empty';
comment on column intake.column_mapping.saved_at is 'internal: when it was saved';

call platform.protect('intake.batch');
call platform.protect('intake.file');
call platform.protect('intake.rejected_row');

-- A person sees what they sent, and what was sent for a school whose data manager they are.
create policy batch_scope on intake.batch to ${application}
    using ((select access.is_system()) or account_id = (select access.viewer_account())
        or school_ids && (select access.schools_as('DATA_MANAGER')))
    with check ((select access.is_system()) or account_id = (select access.viewer_account()));
create policy file_scope on intake.file to ${application}
    using ((select access.is_system()) or batch_id in (select id from intake.batch))
    with check ((select access.is_system()) or batch_id in (select id from intake.batch));
create policy rejected_row_scope on intake.rejected_row to ${application}
    using ((select access.is_system()) or file_id in (select id from intake.file))
    with check ((select access.is_system()) or file_id in (select id from intake.file));
