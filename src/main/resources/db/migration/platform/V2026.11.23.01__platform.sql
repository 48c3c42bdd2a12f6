create schema platform;

-- The event log is the outbox: written in the transaction of the change, delivered by the relay, kept for recounts.
create table platform.event (
    position bigint generated always as identity primary key,
    id uuid not null unique,
    type text not null,
    aggregate_id uuid not null,
    occurred_at timestamptz not null,
    payload jsonb not null,
    delivered_at timestamptz,
    attempts int not null default 0,
    next_attempt_at timestamptz not null default '-infinity'
);
create index event_undelivered on platform.event (position) where delivered_at is null;
create index event_undelivered_of_aggregate on platform.event (aggregate_id, position) where delivered_at is null;
create index event_by_type on platform.event (type, occurred_at);

-- One row per handler and event: what a handler does happens once, however often the event is delivered.
create table platform.event_handled (
    handler text not null,
    event_id uuid not null,
    primary key (handler, event_id)
);

-- The first answer to an unsafe call, given again when the call is repeated with the same key.
create table platform.idempotent_answer (
    caller uuid not null,
    route text not null,
    key text not null,
    request_hash bytea not null,
    status smallint not null,
    headers jsonb not null default '{}',
    body bytea,
    answered_at timestamptz not null,
    primary key (caller, route, key)
);
create index idempotent_answer_age on platform.idempotent_answer (answered_at);

-- Who read whose file, when and why.
create table platform.read_audit (
    id uuid primary key,
    reader_id uuid not null,
    subject_id uuid not null,
    resource text not null,
    purpose text not null,
    read_at timestamptz not null
);
create index read_audit_of_subject on platform.read_audit (subject_id, read_at desc);

-- Attempts counted exactly across instances: codes asked for, codes and passwords tried.
create table platform.attempt_window (
    subject bytea not null,
    purpose text not null,
    window_start timestamptz not null,
    attempts int not null,
    primary key (subject, purpose, window_start)
);
