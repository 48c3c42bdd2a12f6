-- When people have time for sessions: parties by their identifier, the mediator by the one of the staff member.
create table mediation.free_time (
    matter_id uuid not null references mediation.mediation,
    person_id uuid not null,
    from_at timestamptz not null,
    until_at timestamptz not null,
    primary key (matter_id, person_id, from_at),
    constraint free_time_runs_forward check (from_at < until_at)
);

create table mediation.session (
    id uuid primary key,
    version int not null,
    matter_id uuid not null references mediation.mediation,
    mediator_id uuid not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    channel text not null check (channel in ('ON_SITE', 'PHONE', 'VIDEO_LINK')),
    place text,
    attendance text not null,
    recorded_at timestamptz,
    constraint session_runs_forward check (starts_at < ends_at),
    constraint session_has_place check (channel = 'PHONE' or place is not null),
    constraint session_one_at_a_time exclude using gist (matter_id with =, tstzrange(starts_at, ends_at) with &&),
    constraint session_mediator_at_one_place exclude using gist
        (mediator_id with =, tstzrange(starts_at, ends_at) with &&)
);

-- What is agreed on and its exact text stand sealed in contents.
create table mediation.agreement (
    id uuid primary key,
    version int not null,
    matter_id uuid not null references mediation.mediation,
    form text not null check (form in ('WRITTEN', 'ORAL')),
    contents bytea not null,
    text_sha256 text not null check (text_sha256 ~ '^[0-9a-f]{64}$'),
    signatories text not null,
    on_paper boolean not null,
    drawn_up_by uuid not null,
    drawn_up_at timestamptz not null,
    effective_on date,
    effective_at timestamptz,
    constraint agreement_one_of_a_matter unique (matter_id),
    constraint agreement_of_one_text unique (id, text_sha256),
    constraint agreement_effect_complete check ((effective_on is null) = (effective_at is null))
);
create index agreement_by_effect on mediation.agreement (effective_at) where effective_at is not null;

-- A signature stands under one text: whoever signs and whoever draws up anew at the same time, one of them fails.
create table mediation.agreement_signature (
    id uuid primary key,
    version int not null,
    agreement_id uuid not null,
    kind text not null check (kind in ('PARTY', 'MEDIATOR', 'COMMITTEE')),
    signatory_id uuid not null,
    method text not null check (method in ('CODE', 'PAPER', 'SIGNED_IN')),
    text_sha256 text not null,
    scan text,
    recorded_by uuid not null,
    signed_at timestamptz not null,
    constraint agreement_signature_once unique (agreement_id, kind, signatory_id),
    constraint agreement_signature_of_the_text foreign key (agreement_id, text_sha256)
        references mediation.agreement (id, text_sha256),
    constraint agreement_signature_scanned check ((method = 'PAPER') = (scan is not null))
);

create function mediation.keep_for_good() returns trigger language plpgsql as $$
begin
    raise exception 'signatures and performances are only ever added' using errcode = 'restrict_violation';
end $$;
create trigger agreement_signature_for_good before update or delete or truncate on mediation.agreement_signature
    for each statement execute function mediation.keep_for_good();

-- The one code a party has now. Kept is a keyed hash of it, of the party and of the text.
create table mediation.signing_code (
    matter_id uuid not null references mediation.mediation,
    party_id uuid not null,
    code_hash text not null,
    asked_at timestamptz not null,
    tries int not null default 0,
    day date not null,
    asked_on_day int not null,
    primary key (matter_id, party_id)
);

create table mediation.instalment (
    id uuid primary key,
    version int not null,
    matter_id uuid not null references mediation.mediation,
    agreement_id uuid not null references mediation.agreement,
    obligation int not null check (obligation > 0),
    position int not null check (position > 0),
    debtor_id uuid not null,
    payee_id uuid not null,
    amount_fen bigint check (amount_fen > 0),
    due_on date not null,
    performed_fen bigint not null,
    state text not null check (state in ('OPEN', 'PARTLY_PERFORMED', 'PERFORMED', 'BREACHED')),
    performed_on date,
    constraint instalment_place unique (agreement_id, obligation, position),
    constraint instalment_no_more_than_owed check (performed_fen between 0 and coalesce(amount_fen, 0)),
    constraint instalment_performed_in_full
        check (state <> 'PERFORMED' or (performed_fen = coalesce(amount_fen, 0) and performed_on is not null))
);
create index instalment_of_matter on mediation.instalment (matter_id);

-- What was told of the performance, for good.
create table mediation.performance (
    id uuid primary key,
    instalment_id uuid not null references mediation.instalment,
    kind text not null check (kind in ('PERFORMED', 'BREACHED')),
    amount_fen bigint,
    performed_on date,
    recorded_by uuid not null,
    recorded_at timestamptz not null
);
create index performance_of_instalment on mediation.performance (instalment_id);
create trigger performance_for_good before update or delete or truncate on mediation.performance
    for each statement execute function mediation.keep_for_good();

-- What is to be told when; a row is taken out by the instance that tells it.
create table mediation.reminder (
    matter_id uuid not null references mediation.mediation,
    subject_id uuid not null,
    kind text not null check (kind in ('INSTALMENT_NEARS', 'INSTALMENT_MISSED', 'CONFIRMATION_NEARS')),
    at timestamptz not null,
    deadline_at timestamptz not null,
    primary key (subject_id, kind, at)
);
create index reminder_due on mediation.reminder (at);

create table mediation.judicial_confirmation (
    id uuid primary key,
    version int not null,
    matter_id uuid not null references mediation.mediation,
    agreement_id uuid not null references mediation.agreement,
    stage text not null
        check (stage in ('ASKED', 'APPLIED', 'FILED', 'NOT_FILED', 'CONFIRMED', 'DISMISSED')),
    asked_by text not null,
    asked_at timestamptz not null,
    applied_on date,
    court text,
    court_number text,
    filed_on date,
    decided_on date,
    constraint judicial_confirmation_one_open unique (agreement_id),
    constraint judicial_confirmation_joint check ((stage = 'ASKED') = (applied_on is null)),
    constraint judicial_confirmation_in_order check (filed_on >= applied_on and decided_on >= filed_on)
);
create index judicial_confirmation_of_matter on mediation.judicial_confirmation (matter_id);
