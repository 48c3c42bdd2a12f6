-- A notice may be about a matter.
alter table notification.notice
    add column matter_id uuid,
    drop constraint notice_has_an_occasion,
    add constraint notice_has_an_occasion check (num_nonnulls(booking_id, waitlist_entry_id, matter_id) > 0);
