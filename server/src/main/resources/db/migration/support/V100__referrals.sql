-- Referrals: what a referral adds to its piece of support. What is shared is written down as it stands when the referral is
-- sent; whoever receives it reads that copy and nothing else of the child, and only while the share holds (ADR 0008).

create table support.referral (
    intervention_id bigint constraint referral_pk primary key
        constraint referral_intervention_fk references support.intervention,
    child_id integer not null,
    school_id bigint not null,
    service_id bigint not null,
    to_agency_id bigint,
    to_school_id bigint,
    state text not null,
    urgency text not null,
    reason text not null default '' constraint referral_reason_length check (length(reason) <= 4000),
    evidence text not null default '' constraint referral_evidence_length check (length(evidence) <= 4000),
    purpose text not null default '' constraint referral_purpose_length check (length(purpose) <= 1000),
    consent text not null,
    consent_note text not null default '' constraint referral_consent_note_length check (length(consent_note) <= 2000),
    sharing text not null,
    sharing_reason text not null default '' constraint referral_sharing_reason_length check (length(sharing_reason) <= 2000),
    basis text,
    parts text[] not null default '{}',
    sensitive_reason text not null default ''
        constraint referral_sensitive_reason_length check (length(sensitive_reason) <= 2000),
    shared text constraint referral_shared_length check (length(shared) <= 200000),
    shared_until date,
    share_ended_on date,
    asked_by bigint,
    asked_by_name text not null,
    drafted_on date not null,
    sent_on date,
    answered_on date,
    begun_on date,
    closed_on date,
    version integer not null default 1,
    edited_by_name text not null,
    edited_at timestamptz not null,
    constraint referral_state_known check (state in ('DRAFT', 'SENT', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS', 'ENDED', 'WITHDRAWN')),
    constraint referral_urgency_known check (urgency in ('ROUTINE', 'SOON', 'URGENT')),
    constraint referral_consent_known check (consent in ('UNKNOWN', 'GIVEN', 'REFUSED', 'NOT_ASKED')),
    constraint referral_sharing_known check (sharing in ('UNDECIDED', 'SHARED', 'NOT_SHARED', 'WITHIN_SCHOOL')),
    constraint referral_basis_known check (basis in ('HEALTH_OR_SOCIAL_CARE', 'SAFEGUARDING', 'CHILD_IN_NEED', 'CHILD_AT_RISK')),
    constraint referral_receiver check (num_nonnulls(to_agency_id, to_school_id) = 1),
    constraint referral_sent_whole check ((sent_on is null) = (shared is null)),
    constraint referral_shared_whole check (sharing <> 'SHARED' or sent_on is null or (basis is not null and shared_until is not null)),
    constraint referral_answered check (answered_on is null or answered_on >= sent_on),
    constraint referral_begun check (begun_on is null or begun_on >= answered_on),
    constraint referral_drafted check (sent_on is null or sent_on >= drafted_on)
);
create index referral_child_idx on support.referral (child_id);
create index referral_school_idx on support.referral (school_id);
create index referral_service_idx on support.referral (service_id);
create index referral_agency_idx on support.referral (to_agency_id) where state in ('SENT', 'ACCEPTED', 'IN_PROGRESS');
create index referral_to_school_idx on support.referral (to_school_id) where state in ('SENT', 'ACCEPTED', 'IN_PROGRESS');
comment on table support.referral is 'A child referred to a service: why, on what basis, what is shared and until when';
comment on column support.referral.intervention_id is 'internal: support.intervention.id';
comment on column support.referral.child_id is 'personal: children.child.id, as the intervention has it';
comment on column support.referral.school_id is 'internal: partnership.school.id of the school that asks';
comment on column support.referral.service_id is 'special: directory.service.id of the service that is asked';
comment on column support.referral.to_agency_id is 'internal: partnership.agency.id of the agency that receives it, or';
comment on column support.referral.to_school_id is 'internal: partnership.school.id of the school that does';
comment on column support.referral.state is 'special: support.domain.referral.ReferralState';
comment on column support.referral.urgency is 'special: how soon somebody should act';
comment on column support.referral.reason is 'special: why the child is referred';
comment on column support.referral.evidence is 'special: what has been seen';
comment on column support.referral.purpose is 'special: what the information may be used for';
comment on column support.referral.consent is 'special: what the family said to the service; not the basis for sharing';
comment on column support.referral.consent_note is 'special: who said so, or why it goes on without';
comment on column support.referral.sharing is 'special: whether information is shared';
comment on column support.referral.sharing_reason is 'special: why it is, or is not';
comment on column support.referral.basis is 'special: support.domain.referral.LawfulBasis of the sharing';
comment on column support.referral.parts is 'special: codes of the parts that are ticked';
comment on column support.referral.sensitive_reason is 'special: why the most sensitive parts are needed';
comment on column support.referral.shared is 'special: the parts as they stood when it was sent (JSON); none before';
comment on column support.referral.shared_until is 'special: last day on which the receiver may read it';
comment on column support.referral.share_ended_on is 'special: when the share was withdrawn';
comment on column support.referral.asked_by is 'internal: account of who asked';
comment on column support.referral.asked_by_name is 'personal: who asked, as they were called then';
comment on column support.referral.drafted_on is 'special: when it was begun';
comment on column support.referral.sent_on is 'special: when it was sent';
comment on column support.referral.answered_on is 'special: when it was accepted or declined';
comment on column support.referral.begun_on is 'special: when the service began';
comment on column support.referral.closed_on is 'special: when it was ended or withdrawn';
comment on column support.referral.version is 'internal: counts edits of the draft, so that two people editing notice each other';
comment on column support.referral.edited_by_name is 'personal: who edited it last';
comment on column support.referral.edited_at is 'internal: when';

create table support.referral_entry (
    id bigint generated always as identity constraint referral_entry_pk primary key,
    intervention_id bigint not null constraint referral_entry_referral_fk references support.referral,
    kind text not null constraint referral_entry_kind_known check (kind in ('DRAFT', 'SEND', 'ACCEPT', 'DECLINE', 'BEGIN', 'END',
        'WITHDRAW', 'EXTEND_SHARE', 'WITHDRAW_SHARE', 'CONTACT', 'NOTE')),
    happened_on date not null,
    words text not null default '' constraint referral_entry_words_length check (length(words) <= 4000),
    by_receiver boolean not null,
    shown boolean not null,
    by_account bigint,
    by_name text not null,
    recorded_at timestamptz not null
);
create index referral_entry_referral_idx on support.referral_entry (intervention_id, id);
comment on table support.referral_entry is 'What happened to a referral: each step with its reason, contacts and notes; rows are only added';
comment on column support.referral_entry.id is 'internal: key, in the order of writing';
comment on column support.referral_entry.intervention_id is 'internal: the referral';
comment on column support.referral_entry.kind is 'special: the step, or what sort of entry';
comment on column support.referral_entry.happened_on is 'special: when it happened';
comment on column support.referral_entry.words is 'special: reason, or what happened';
comment on column support.referral_entry.by_receiver is 'internal: whether the receiver wrote it';
comment on column support.referral_entry.shown is 'internal: whether the receiver may read it';
comment on column support.referral_entry.by_account is 'internal: account of who wrote it';
comment on column support.referral_entry.by_name is 'personal: who wrote it, as they were called then';
comment on column support.referral_entry.recorded_at is 'internal: when it was written down';

-- Agencies at which the viewer works today.
create function support.my_agencies() returns setof bigint
    language sql stable security definer rows 2 set search_path = pg_catalog, support
as $$
    select m.agency_id from access.membership m
     where m.account_id = (select access.viewer_account()) and m.role = 'AGENCY_WORKER'
       and m.valid_from <= current_date and (m.valid_until is null or m.valid_until >= current_date)
$$;

-- Referrals sent to the viewer's agency or school whose share holds today: not declined, ended or taken back, the share
-- not withdrawn, its last day not over. Everything that a receiver may read or write goes through this.
create function support.received_by_me() returns setof bigint
    language sql stable security definer rows 50 set search_path = pg_catalog, support
as $$
    select r.intervention_id from referral r
     where r.state in ('SENT', 'ACCEPTED', 'IN_PROGRESS')
       and r.share_ended_on is null and r.shared_until >= (select partnership.today())
       and (r.to_agency_id in (select my_agencies())
            or r.to_school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]))
$$;

-- Dates of what was ever received, without the child: for a receiver's own waiting list and time to first response.
create function support.received_in_figures()
    returns table (service_id bigint, state text, sent_on date, answered_on date, begun_on date, closed_on date)
    language sql stable security definer rows 200 set search_path = pg_catalog, support
as $$
    select r.service_id, r.state, r.sent_on, r.answered_on, r.begun_on, r.closed_on from referral r
     where r.sent_on is not null
       and (r.to_agency_id in (select my_agencies())
            or r.to_school_id = any ((select access.schools_as('SENCO', 'HEAD', 'KEY_WORKER'))::bigint[]))
$$;

-- Services all of whose places are taken, whichever schools' children have them: that much, and no number.
create function support.full_services() returns setof bigint
    language sql stable security definer rows 10 set search_path = pg_catalog, support
as $$
    select s.id from directory.service s
     where s.places is not null
       and s.places <= (select count(*) from referral r
                         where r.service_id = s.id and r.state in ('ACCEPTED', 'IN_PROGRESS'))
$$;
revoke execute on function support.my_agencies() from public;
revoke execute on function support.received_by_me() from public;
revoke execute on function support.received_in_figures() from public;
revoke execute on function support.full_services() from public;
grant execute on function support.my_agencies() to ${application};
grant execute on function support.received_by_me() to ${application};
grant execute on function support.received_in_figures() to ${application};
grant execute on function support.full_services() to ${application};

-- What a sent referral says is never rewritten, by anyone; a receiver moves it on and changes nothing else.
create function support.keep_referral() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    if (new.intervention_id, new.child_id, new.school_id) is distinct from (old.intervention_id, old.child_id, old.school_id) then
        raise exception 'A referral stays with its child' using errcode = 'insufficient_privilege';
    end if;
    if old.state <> 'DRAFT'
        and (new.service_id, new.to_agency_id, new.to_school_id, new.urgency, new.reason, new.evidence, new.purpose, new.consent,
             new.consent_note, new.sharing, new.sharing_reason, new.basis, new.parts, new.sensitive_reason, new.shared,
             new.asked_by, new.asked_by_name, new.sent_on)
            is distinct from
            (old.service_id, old.to_agency_id, old.to_school_id, old.urgency, old.reason, old.evidence, old.purpose, old.consent,
             old.consent_note, old.sharing, old.sharing_reason, old.basis, old.parts, old.sensitive_reason, old.shared,
             old.asked_by, old.asked_by_name, old.sent_on) then
        raise exception 'What a referral says is kept once it is sent' using errcode = 'insufficient_privilege';
    end if;
    if not (select access.is_system())
        and new.child_id not in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
        and ((new.shared_until, new.share_ended_on) is distinct from (old.shared_until, old.share_ended_on)
             or new.state not in ('ACCEPTED', 'DECLINED', 'IN_PROGRESS', 'ENDED')) then
        raise exception 'Only the school that asked may change how long it shares' using errcode = 'insufficient_privilege';
    end if;
    return new;
end
$$;
create trigger referral_kept before update on support.referral for each row execute function support.keep_referral();

-- Whoever may change a piece of support cannot give it another child.
create function support.keep_child_of_support() returns trigger
    language plpgsql set search_path = pg_catalog
as $$
begin
    raise exception 'A piece of support stays with its child' using errcode = 'insufficient_privilege';
end
$$;
create trigger intervention_kept before update on support.intervention for each row
    when ((new.child_id, new.school_id, new.kind) is distinct from (old.child_id, old.school_id, old.kind))
    execute function support.keep_child_of_support();

call platform.protect('support.referral');
call platform.protect('support.referral_entry');
create policy referral_read on support.referral for select to ${application}
    using ((select access.is_system())
        or child_id in (select children.on_my_roll())
        or intervention_id in (select support.received_by_me()));
create policy referral_add on support.referral for insert to ${application}
    with check ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')));
create policy referral_change on support.referral for update to ${application}
    using ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
        or intervention_id in (select support.received_by_me()));
create policy referral_entry_read on support.referral_entry for select to ${application}
    using ((select access.is_system())
        or intervention_id in (select r.intervention_id from support.referral r
                                where r.child_id in (select children.on_my_roll()))
        or (shown and intervention_id in (select support.received_by_me())));
create policy referral_entry_add on support.referral_entry for insert to ${application}
    with check ((select access.is_system())
        or intervention_id in (select r.intervention_id from support.referral r
                                where r.child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER')))
        or (shown and by_receiver and by_account = (select access.viewer_account())
            and intervention_id in (select support.received_by_me())));
revoke delete on support.referral from ${application};
revoke update, delete on support.referral_entry from ${application};

-- A receiver sees the row of the piece of support, which says no more than the referral, and moves it on.
drop policy intervention_scope on support.intervention;
create policy intervention_scope on support.intervention to ${application}
    using ((select access.is_system())
        or child_id in (select children.on_my_roll())
        or id in (select support.led_by_me())
        or id in (select support.received_by_me()))
    with check ((select access.is_system())
        or child_id in (select children.on_my_roll_as('SENCO', 'HEAD', 'KEY_WORKER'))
        or id in (select support.led_by_me())
        or id in (select support.received_by_me()));

-- Someone of an agency may write themself down as its worker, so that what they accept is theirs.
drop policy worker_scope on support.worker;
create policy worker_scope on support.worker to ${application}
    using ((select access.is_system())
        or school_id = any ((select access.child_schools())::bigint[])
        or account_id = (select access.viewer_account())
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER', 'ADMINISTRATOR'))
        or agency_id in (select support.my_agencies()))
    with check ((select access.is_system())
        or school_id = any ((select access.schools_as('SENCO', 'HEAD'))::bigint[])
        or (select access.has_role('INCLUSION_LEADER', 'PARTNERSHIP_MANAGER'))
        or (agency_id in (select support.my_agencies()) and account_id = (select access.viewer_account())));
