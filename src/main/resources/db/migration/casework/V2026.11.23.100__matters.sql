create schema casework;

-- The last number given, for each line, organisation and year. It grows in the transaction that uses it: no gaps.
create table casework.number_series (
    line text not null,
    organisation_id uuid not null,
    year int not null,
    last_number int not null check (last_number > 0),
    primary key (line, organisation_id, year)
);

-- A matter has exactly one holder. Where no deadline runs, due_at is the end of 2099, so that lists have one order.
create table casework.matter (
    id uuid primary key,
    version int not null,
    number text not null,
    line text not null,
    stage text not null check (stage in ('SUBMITTED', 'SUPPLEMENT_REQUESTED', 'ACCEPTED', 'DECLINED', 'IN_PROGRESS',
                                         'SUSPENDED', 'CONCLUDED', 'WITHDRAWN')),
    citizen_id uuid not null,
    standing text not null check (standing in ('SELF', 'AGENT', 'GUARDIAN')),
    proof text,
    organisation_id uuid not null,
    organisation_path text not null,
    worker_id uuid,
    form bytea not null,
    origin_kind text check (origin_kind in ('BOOKING', 'QUESTION')),
    origin_id uuid,
    supplement_asked boolean not null,
    last_entry int not null,
    due_at timestamptz not null,
    submitted_at timestamptz not null,
    changed_at timestamptz not null,
    constraint matter_number_once unique (number),
    constraint matter_converted_once unique (origin_id, line),
    constraint matter_proof_of_standing check ((standing = 'SELF') = (proof is null)),
    constraint matter_origin_complete check ((origin_kind is null) = (origin_id is null))
);
create index matter_of_citizen on casework.matter (citizen_id, submitted_at desc, id desc);
create index matter_of_worker on casework.matter (worker_id, due_at, id)
    where stage not in ('DECLINED', 'CONCLUDED', 'WITHDRAWN');
create index matter_of_branch on casework.matter (organisation_path text_pattern_ops, due_at, id)
    where stage not in ('DECLINED', 'CONCLUDED', 'WITHDRAWN');
create index matter_by_due on casework.matter (due_at, id)
    where stage not in ('DECLINED', 'CONCLUDED', 'WITHDRAWN');

-- What happened, in order, for good.
create table casework.timeline_entry (
    matter_id uuid not null references casework.matter,
    position int not null check (position > 0),
    kind text not null,
    audience text not null check (audience in ('CITIZEN', 'STAFF')),
    stage text not null,
    actor_id uuid,
    note text,
    rule_id text,
    due_at timestamptz,
    happened_at timestamptz not null,
    primary key (matter_id, position)
);

create function casework.keep_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'the timeline is only ever added to' using errcode = 'restrict_violation';
end $$;
create trigger timeline_entry_for_good before update or delete or truncate on casework.timeline_entry
    for each statement execute function casework.keep_for_good();

-- A deadline of a matter; what it is made of stands in value.
create table casework.deadline (
    id uuid primary key,
    version int not null,
    matter_id uuid not null references casework.matter,
    kind text not null check (kind in ('DECISION', 'SUPPLEMENT', 'CONCLUSION', 'HAND_OVER')),
    rule_id text not null,
    article text not null,
    on_expiry text not null check (on_expiry in ('DEEMED_ACCEPTED', 'DEEMED_WITHDRAWN', 'ESCALATE')),
    state text not null check (state in ('OPEN', 'PAUSED', 'SATISFIED', 'LAPSED')),
    value text not null,
    due_at timestamptz,
    calendar_version text not null,
    satisfied_at timestamptz,
    constraint deadline_open_has_end check ((state <> 'OPEN') or (due_at is not null))
);
create index deadline_of_matter on casework.deadline (matter_id);
create unique index deadline_one_of_a_kind on casework.deadline (matter_id, kind) where state in ('OPEN', 'PAUSED');
create index deadline_counted_by on casework.deadline (calendar_version) where state = 'OPEN';

-- What is to be told of a deadline, and when; the row makes it happen once, whichever instance does it.
create table casework.deadline_signal (
    deadline_id uuid not null references casework.deadline,
    kind text not null check (kind in ('WARNING', 'MISSED', 'ESCALATED', 'EFFECT')),
    at timestamptz not null,
    raised_at timestamptz,
    primary key (deadline_id, kind, at)
);
create index deadline_signal_due on casework.deadline_signal (at) where raised_at is null and kind <> 'EFFECT';
create index deadline_effect_due on casework.deadline_signal (at) where raised_at is null and kind = 'EFFECT';

-- From one holder to another; until it is accepted, the matter stays where it is.
create table casework.hand_over (
    id uuid primary key,
    version int not null,
    matter_id uuid not null references casework.matter,
    from_organisation_id uuid not null,
    to_organisation_id uuid not null,
    to_organisation_path text not null,
    reason text not null,
    offered_by uuid not null,
    offered_at timestamptz not null,
    outcome text check (outcome in ('ACCEPTED', 'REFUSED', 'DROPPED')),
    answered_by uuid,
    answered_at timestamptz,
    ground text,
    constraint hand_over_answered check ((outcome is null) = (answered_at is null)),
    constraint hand_over_elsewhere check (from_organisation_id <> to_organisation_id)
);
create unique index hand_over_one_open on casework.hand_over (matter_id) where outcome is null;
create index hand_over_to_branch on casework.hand_over (to_organisation_path text_pattern_ops) where outcome is null;
