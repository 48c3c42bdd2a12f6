create schema evaluation;

create table evaluation.service (
    id uuid primary key,
    kind text not null check (kind in ('MATTER', 'BOOKING', 'QUESTION')),
    subject_id uuid not null,
    citizen_id uuid not null,
    organisation_id uuid not null,
    organisation_path text not null,
    worker_id uuid,
    served_at timestamptz not null,
    rate_until timestamptz not null,
    constraint service_once unique (kind, subject_id)
);
create index service_of_citizen on evaluation.service (citizen_id, served_at desc, id desc);

create table evaluation.evaluation (
    id uuid primary key,
    version int not null,
    service_id uuid not null references evaluation.service,
    kind text not null,
    subject_id uuid not null,
    citizen_id uuid not null,
    organisation_id uuid not null,
    organisation_path text not null,
    worker_id uuid,
    level text not null check (level in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED',
                                         'VERY_DISSATISFIED')),
    reasons text not null,
    comment bytea,
    rated_at timestamptz not null,
    constraint evaluation_once unique (service_id)
);
create index evaluation_of_branch on evaluation.evaluation (organisation_path text_pattern_ops, rated_at);
