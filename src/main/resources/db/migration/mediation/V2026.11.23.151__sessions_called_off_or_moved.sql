-- A session that does not take place keeps nobody from meeting then.
alter table mediation.session
    add column called_off_at timestamptz,
    drop constraint session_one_at_a_time,
    drop constraint session_mediator_at_one_place,
    add constraint session_one_at_a_time exclude using gist
        (matter_id with =, tstzrange(starts_at, ends_at) with &&) where (called_off_at is null),
    add constraint session_mediator_at_one_place exclude using gist
        (mediator_id with =, tstzrange(starts_at, ends_at) with &&) where (called_off_at is null);
