create schema if not exists legalaid;

-- From the first draft on; what was submitted has the identifier of its matter. Who somebody is stands only in form.
create table legalaid.application (
    id uuid primary key,
    version int not null,
    stage text not null check (stage in ('DRAFT', 'SUBMITTED', 'MATERIALS_REQUESTED', 'DEEMED_WITHDRAWN', 'WITHDRAWN',
                                         'REFERRED', 'UNDER_REVIEW', 'GRANTED', 'REFUSED', 'EMERGENCY_GRANTED',
                                         'PAPERS_COMPLETED', 'REVOKED', 'TERMINATED', 'OBJECTION_FILED', 'UPHELD',
                                         'CORRECTION_ORDERED')),
    citizen_id uuid not null,
    organisation_id uuid,
    organisation_path text,
    form bytea not null,
    begun_at timestamptz not null,
    changed_at timestamptz not null,
    expires_at timestamptz,
    submitted_at timestamptz,
    supplement_due_at timestamptz,
    papers_due_at timestamptz,
    papers_told_at timestamptz,
    referred_to text,
    decisions int not null check (decisions >= 0),
    constraint application_drafts_expire check ((stage = 'DRAFT') = (expires_at is not null)),
    constraint application_submitted_whole check (
        (stage = 'DRAFT') = (submitted_at is null) and (submitted_at is null) = (organisation_id is null)
        and (organisation_id is null) = (organisation_path is null)),
    constraint application_referred_somewhere check ((stage = 'REFERRED') = (referred_to is not null)),
    constraint application_emergency_has_papers check (stage <> 'EMERGENCY_GRANTED' or papers_due_at is not null),
    constraint application_decided check (decisions > 0 or stage not in ('GRANTED', 'REFUSED', 'EMERGENCY_GRANTED',
        'PAPERS_COMPLETED', 'REVOKED', 'TERMINATED', 'OBJECTION_FILED', 'UPHELD', 'CORRECTION_ORDERED'))
);
create index application_of_citizen on legalaid.application (citizen_id, begun_at desc, id desc);
create index application_to_forget on legalaid.application (expires_at) where stage = 'DRAFT';
create index application_with_late_papers on legalaid.application (papers_due_at)
    where stage = 'EMERGENCY_GRANTED' and papers_told_at is null;

-- What was decided, by whom, by which rules; for good.
create table legalaid.decision (
    id uuid primary key,
    application_id uuid not null references legalaid.application,
    position int not null check (position > 0),
    kind text not null check (kind in ('GRANT', 'REFUSAL', 'EMERGENCY_GRANT', 'REVOCATION', 'TERMINATION', 'UPHOLDING',
                                       'CORRECTION')),
    article text not null,
    reasons bytea not null,
    rules_version text,
    assessment text,
    decided_by uuid not null,
    decided_at timestamptz not null,
    constraint decision_position_once unique (application_id, position),
    constraint decision_assessed_whole check ((rules_version is null) = (assessment is null))
);
-- Of two officers who decide at once, one does.
create unique index decision_first_once on legalaid.decision (application_id)
    where kind in ('GRANT', 'REFUSAL', 'EMERGENCY_GRANT');
create function legalaid.keep_decision() returns trigger language plpgsql as $$
begin
    raise exception 'what was decided never changes' using errcode = 'restrict_violation';
end $$;
create trigger decision_for_good before update or delete or truncate on legalaid.decision
    for each statement execute function legalaid.keep_decision();

-- What other bodies were asked about a statement.
create table legalaid.verification (
    id uuid primary key,
    version int not null,
    application_id uuid not null references legalaid.application,
    body text not null,
    question bytea not null,
    asked_by uuid not null,
    asked_at timestamptz not null,
    answer bytea,
    confirmed boolean,
    answered_by uuid,
    answered_at timestamptz,
    constraint verification_answered_whole check (
        (answer is null) = (answered_at is null) and (answer is null) = (confirmed is null)
        and (answer is null) = (answered_by is null))
);
create index verification_of_application on legalaid.verification (application_id, id);

-- Who does not review an application.
create table legalaid.recusal (
    application_id uuid not null references legalaid.application,
    staff_id uuid not null,
    ground text not null check (ground in ('PARTY', 'NEAR_RELATIVE', 'INTERESTED', 'OTHER')),
    declared_by uuid not null,
    declared_at timestamptz not null,
    primary key (application_id, staff_id)
);

-- That a place of detention or a duty lawyer passed an application on.
create table legalaid.forwarding (
    application_id uuid primary key references legalaid.application,
    place text not null,
    received_at timestamptz not null,
    forwarded_at timestamptz not null,
    late boolean not null,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint forwarding_after_receipt check (forwarded_at >= received_at),
    constraint forwarding_late_after_a_day check (late = (forwarded_at > received_at + interval '24 hours'))
);

create table legalaid.objection (
    id uuid primary key,
    version int not null,
    application_id uuid not null references legalaid.application,
    citizen_id uuid not null,
    organisation_id uuid not null,
    decision_id uuid not null references legalaid.decision,
    grounds bytea not null,
    filed_at timestamptz not null,
    deadline text not null,
    calendar_version text not null,
    due_at timestamptz not null,
    escalated_at timestamptz,
    outcome text check (outcome in ('UPHELD', 'CORRECTION_ORDERED')),
    decided_by uuid,
    decided_at timestamptz,
    constraint objection_decided_whole check (
        (outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)),
    constraint objection_once_a_decision unique (decision_id)
);
create unique index objection_one_open on legalaid.objection (application_id) where outcome is null;
create index objection_to_escalate on legalaid.objection (due_at) where outcome is null and escalated_at is null;
