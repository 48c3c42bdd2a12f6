create schema notification;

-- What somebody is to know: the kind, identifiers and times. The words are found when it is read.
create table notification.notice (
    id uuid primary key,
    version int not null,
    recipient_id uuid not null,
    kind text not null check (kind ~ '^[A-Z_]{1,40}$'),
    booking_id uuid,
    waitlist_entry_id uuid,
    starts_at timestamptz,
    previous_start timestamptz,
    answer_until timestamptz,
    created_at timestamptz not null,
    read_at timestamptz,
    constraint notice_has_an_occasion check (num_nonnulls(booking_id, waitlist_entry_id) > 0)
);
create index notice_of_recipient on notification.notice (recipient_id, created_at desc, id desc);
create index notice_unread on notification.notice (recipient_id, created_at desc, id desc) where read_at is null;

-- How a notice reaches its recipient. The identifier goes along, so that whoever delivers can tell a repetition.
create table notification.delivery (
    id uuid primary key,
    notice_id uuid not null references notification.notice,
    channel text not null check (channel in ('INBOX', 'SMS')),
    state text not null check (state in ('QUEUED', 'SENDING', 'SENT', 'FAILED', 'DROPPED')),
    attempts smallint not null default 0 check (attempts >= 0),
    -- While it is being sent: when to believe that the sender is gone.
    next_attempt_at timestamptz,
    last_failure text check (char_length(last_failure) <= 60),
    settled_at timestamptz,
    constraint delivery_once_a_channel unique (notice_id, channel),
    constraint delivery_waits_or_is_settled check ((next_attempt_at is null) = (settled_at is not null)),
    constraint delivery_settled check ((settled_at is not null) = (state in ('SENT', 'FAILED', 'DROPPED')))
);
create index delivery_due on notification.delivery (next_attempt_at) where next_attempt_at is not null;
