-- The how-manieth held booking of its citizen this is. Two statements that count the open bookings of one citizen at
-- the same time, neither seeing the other's, arrive at the same turn, and only one of them can be written: the limit
-- of open bookings holds. Seats offered to people who wait have none.
alter table consultation.booking add column citizen_turn int;
create unique index booking_citizen_turn on consultation.booking (citizen_id, citizen_turn);
