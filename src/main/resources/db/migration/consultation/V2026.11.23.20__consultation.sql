create schema consultation;
create extension if not exists btree_gist;

-- An adviser and the rules the slots come from.
create table consultation.adviser (
    id uuid primary key,
    version int not null,
    organisation_id uuid not null,
    organisation_path text not null,
    name text not null check (char_length(name) between 1 and 50),
    topics text[] not null check (cardinality(topics) between 1 and 40),
    languages text[] not null check (cardinality(languages) between 1 and 20),
    introduction text check (char_length(introduction) <= 1000),
    active boolean not null,
    opening_rules text not null,
    booking_window_days smallint not null,
    -- Slots are there for every day before this one, as these rules and this calendar want them.
    slots_until date not null,
    calendar_version text not null
);
create index adviser_by_path on consultation.adviser (organisation_path text_pattern_ops, id);

-- A bookable time. Seats are numbered from 0; bit n of "taken" is seat n.
create table consultation.slot (
    id uuid primary key,
    adviser_id uuid not null references consultation.adviser,
    organisation_id uuid not null,
    organisation_path text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    channels text[] not null check (cardinality(channels) >= 1),
    capacity smallint not null,
    bookable_until timestamptz not null,
    change_until timestamptz not null,
    taken bigint not null default 0,
    state text not null default 'OPEN' check (state in ('OPEN', 'CLOSED', 'WITHDRAWN')),
    constraint slot_lasts check (starts_at < ends_at),
    constraint slot_capacity check (capacity between 1 and 60),
    constraint slot_not_overbooked check (taken >= 0 and taken < (1::bigint << capacity)),
    -- What a booking refers to: it can only claim a seat the slot has.
    constraint slot_seats unique (id, capacity),
    constraint slot_one_at_a_time exclude using gist
        (adviser_id with =, tstzrange(starts_at, ends_at) with &&) where (state <> 'WITHDRAWN')
) with (fillfactor = 80);
-- "taken" is in no index, so that holding a seat rewrites none.
create index slot_by_start on consultation.slot (starts_at, id) where state = 'OPEN';
create index slot_by_organisation on consultation.slot (organisation_path text_pattern_ops, starts_at) where state = 'OPEN';
create index slot_by_adviser on consultation.slot (adviser_id, starts_at);

create table consultation.booking (
    id uuid primary key,
    version int not null,
    citizen_id uuid not null,
    slot_id uuid not null,
    capacity smallint not null,
    seat smallint not null,
    adviser_id uuid not null,
    organisation_id uuid not null,
    organisation_path text not null,
    starts_at timestamptz not null,
    ends_at timestamptz not null,
    stage text not null check (stage in
        ('OFFERED', 'HELD', 'CONFIRMED', 'IN_SESSION', 'COMPLETED', 'MISSED', 'CANCELLED', 'EXPIRED')),
    channel text not null check (channel in ('ON_SITE', 'PHONE', 'VIDEO_LINK')),
    topic text not null,
    question text check (char_length(question) <= 2000),
    held_until timestamptz,
    sequence int not null check (sequence >= 0),
    waitlist_entry_id uuid,
    cancelled_by text check (cancelled_by in ('CITIZEN', 'STAFF')),
    cancel_reason text check (char_length(cancel_reason) <= 500),
    outcome text,
    outcome_note text check (char_length(outcome_note) <= 4000),
    created_at timestamptz not null,
    changed_at timestamptz not null,
    constraint booking_of_a_slot foreign key (slot_id, capacity)
        references consultation.slot (id, capacity) on update cascade,
    -- A seat that was given back may be gone since.
    constraint booking_has_a_seat_of_the_slot
        check (seat >= 0 and (seat < capacity or stage in ('CANCELLED', 'EXPIRED'))),
    constraint booking_holds_until check ((stage in ('OFFERED', 'HELD')) = (held_until is not null)),
    -- No citizen can be at two consultations at once.
    constraint booking_citizen_one_at_a_time exclude using gist
        (citizen_id with =, tstzrange(starts_at, ends_at) with &&)
        where (stage in ('HELD', 'CONFIRMED', 'IN_SESSION'))
);
-- Overbooking is impossible here: a seat that is kept belongs to one booking.
create unique index booking_one_seat_one_booking on consultation.booking (slot_id, seat)
    where stage not in ('CANCELLED', 'EXPIRED');
create index booking_of_citizen on consultation.booking (citizen_id, created_at desc, id desc);
create index booking_of_branch on consultation.booking (organisation_path text_pattern_ops, starts_at, id);
create index booking_of_adviser on consultation.booking (adviser_id, starts_at, id);
create index booking_running_out on consultation.booking (held_until) where held_until is not null;

-- A citizen who missed too often cannot book for a while.
create table consultation.standing (
    citizen_id uuid primary key,
    barred_until timestamptz not null
);

create table consultation.waitlist_entry (
    id uuid primary key,
    version int not null,
    citizen_id uuid not null,
    topic text not null,
    channel text not null check (channel in ('ON_SITE', 'PHONE', 'VIDEO_LINK')),
    organisation_path text,
    adviser_id uuid,
    from_time timestamptz not null,
    to_time timestamptz not null,
    question text check (char_length(question) <= 2000),
    priority text not null check (priority in ('URGENT', 'ELDER', 'NONE')),
    priority_rank smallint generated always as
        (case priority when 'URGENT' then 0 when 'ELDER' then 1 else 2 end) stored,
    priority_reason text check (char_length(priority_reason) <= 500),
    stage text not null check (stage in ('WAITING', 'OFFERED', 'ACCEPTED', 'LEFT', 'LAPSED')),
    booking_id uuid,
    joined_at timestamptz not null,
    constraint waitlist_range check (from_time < to_time),
    constraint waitlist_offer_has_a_seat check ((stage in ('OFFERED', 'ACCEPTED')) = (booking_id is not null))
);
create index waitlist_in_order on consultation.waitlist_entry (priority_rank, joined_at, id) where stage = 'WAITING';
create index waitlist_of_citizen on consultation.waitlist_entry (citizen_id, id desc);
create unique index waitlist_one_offer_one_booking on consultation.waitlist_entry (booking_id)
    where booking_id is not null;
create unique index waitlist_joined_once on consultation.waitlist_entry
    (citizen_id, topic, channel, coalesce(organisation_path, ''), coalesce(adviser_id, '00000000-0000-0000-0000-000000000000'))
    where stage in ('WAITING', 'OFFERED');

-- What was offered to whom: nobody is offered the same slot twice.
create table consultation.waitlist_offer (
    entry_id uuid not null references consultation.waitlist_entry,
    slot_id uuid not null references consultation.slot,
    booking_id uuid not null,
    offered_at timestamptz not null,
    constraint waitlist_offered_once primary key (entry_id, slot_id)
);

create table consultation.reminder (
    booking_id uuid not null references consultation.booking,
    kind text not null check (kind in ('DAY_BEFORE', 'HOUR_BEFORE')),
    due_at timestamptz not null,
    primary key (booking_id, kind)
);
create index reminder_due on consultation.reminder (due_at);

-- The secret link under which a citizen's calendar can be subscribed to; only its hash is kept.
create table consultation.calendar_feed (
    citizen_id uuid primary key,
    secret_hash bytea not null unique,
    created_at timestamptz not null
);
