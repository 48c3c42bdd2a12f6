-- A withdrawn slot keeps no seat, and a booking is at the time of its slot: nothing in the code needs to be trusted.
alter table consultation.slot
    add constraint slot_withdrawn_is_empty check (state <> 'WITHDRAWN' or taken = 0);

alter table consultation.booking drop constraint booking_of_a_slot;
alter table consultation.slot drop constraint slot_seats;
alter table consultation.slot add constraint slot_seats unique (id, capacity, starts_at, ends_at);
alter table consultation.booking
    add constraint booking_of_a_slot foreign key (slot_id, capacity, starts_at, ends_at)
        references consultation.slot (id, capacity, starts_at, ends_at) on update cascade;
