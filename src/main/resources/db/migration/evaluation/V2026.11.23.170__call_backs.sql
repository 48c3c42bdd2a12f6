-- What is done about a bad rating; it has the identifier of the rating.
create table evaluation.call_back (
    id uuid primary key references evaluation.evaluation,
    version int not null,
    kind text not null check (kind in ('MATTER', 'BOOKING', 'QUESTION')),
    subject_id uuid not null,
    citizen_id uuid not null,
    organisation_id uuid not null,
    organisation_path text not null,
    worker_id uuid,
    stage text not null check (stage in ('OPEN', 'ASSIGNED', 'CALLED', 'FIXED', 'CLOSED')),
    assignee_id uuid,
    call_deadline text not null,
    call_due_at timestamptz not null,
    call_met_at timestamptz,
    fix_deadline text not null,
    fix_due_at timestamptz not null,
    fix_met_at timestamptz,
    calendar_version text not null,
    calls int not null,
    call_outcome text check (call_outcome in ('REACHED', 'NOT_REACHED', 'WISHES_NO_CALL')),
    call_note bytea,
    fix_note bytea,
    rate_again_until timestamptz,
    second_level text check (second_level in ('VERY_SATISFIED', 'SATISFIED', 'FAIRLY_SATISFIED', 'DISSATISFIED',
                                              'VERY_DISSATISFIED')),
    complaint_by uuid,
    complaint_words bytea,
    complaint_at timestamptz,
    complaint_upheld boolean,
    complaint_reason bytea,
    complaint_decided_by uuid,
    complaint_decided_at timestamptz,
    ending text check (ending in ('RE_RATED', 'LAPSED', 'MISTAKEN')),
    closed_at timestamptz,
    constraint call_back_not_by_the_rated check (assignee_id <> worker_id),
    constraint call_back_closed check ((stage = 'CLOSED') = (closed_at is not null)
                                       and (closed_at is null) = (ending is null)),
    constraint call_back_rated_again_after_fix check (second_level is null or fix_met_at is not null),
    constraint call_back_complaint_by_two check (complaint_decided_by <> complaint_by
                                                 and complaint_decided_by <> worker_id),
    constraint call_back_complaint_with_reason check ((complaint_upheld is null) = (complaint_reason is null))
);
create index call_back_open on evaluation.call_back (organisation_path text_pattern_ops) where stage <> 'CLOSED';
create index call_back_of_assignee on evaluation.call_back (assignee_id) where stage <> 'CLOSED';
create index call_back_done on evaluation.call_back (closed_at desc, id desc) where stage = 'CLOSED';
create index call_back_lapsing on evaluation.call_back (rate_again_until) where stage = 'FIXED';
create index call_back_counted_by on evaluation.call_back (calendar_version) where stage <> 'CLOSED';

-- What is to be told around a duty, and when. A row is raised once, whichever instance does it.
create table evaluation.call_back_signal (
    call_back_id uuid not null references evaluation.call_back,
    duty text not null check (duty in ('CALL', 'FIX')),
    moment text not null check (moment in ('WARNING', 'MISSED', 'ESCALATED')),
    at timestamptz not null,
    raised_at timestamptz,
    primary key (call_back_id, duty, moment, at)
);
create index call_back_signal_due on evaluation.call_back_signal (at) where raised_at is null;
