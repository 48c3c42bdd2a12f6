-- One hold as an interactive transaction. The bench puts the identifier of the slot in place of SLOT.
\set n :k * :clients + :client_id
\set k :k + 1
\set citizen :n % 5000
\set round :n / 5000
\set slot ((:citizen / 392 + 13 * :round) % 200) * 392 + (:citizen + 17 * :round) % 392
begin;
update consultation.slot set taken = slot.taken | (slot.taken + 1)
where id = SLOT and state = 'OPEN' and bookable_until > now() and taken < (1::bigint << capacity) - 1
returning id as slot_id, capacity, bit_count(((old.taken # new.taken) - 1)::bit(64)) as seat, adviser_id,
    organisation_id, organisation_path, starts_at, ends_at, uuidv7() as booking_id,
    ('0192a3b4-00ff-7000-8000-' || lpad(to_hex(:citizen::int), 12, '0'))::uuid as citizen_id \gset
insert into consultation.booking
    (id, version, citizen_id, slot_id, capacity, seat, adviser_id, organisation_id, organisation_path,
     starts_at, ends_at, stage, channel, topic, question, held_until, sequence, created_at, changed_at)
values (:booking_id, 0, :citizen_id, :slot_id, :capacity, :seat, :adviser_id, :organisation_id, :organisation_path,
     :starts_at, :ends_at, 'HELD', 'PHONE', 'LABOUR', '老板拖欠三个月工资，怎么办？',
     now() + interval '15 minutes', 0, now(), now());
insert into platform.idempotent_answer (caller, route, key, request_hash, status, headers, body, answered_at)
values (:citizen_id, 'POST /api/v1/bookings', 'a1b2c3d4e5f60718-0192a3b4-5c6d-7e8f-9012-' || :n::text,
    '\x000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f', 201,
    '{"Content-Type": "application/json", "Location": "/api/v1/bookings/0192a3b4-0000-7000-8000-000000000000"}',
    'BODY', now());
insert into platform.event (id, type, aggregate_id, occurred_at, payload, delivered_at)
values (uuidv7(), 'consultation.booking-held', :booking_id, now(), 'PAYLOAD', DELIVERED);
commit;
