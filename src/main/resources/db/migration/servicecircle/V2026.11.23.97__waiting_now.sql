-- How many people wait at a point, as somebody there said last; no part of its profile.
alter table servicecircle.point
    add column people_waiting int,
    add column waiting_told_at timestamptz,
    add constraint point_waiting_told
        check ((people_waiting is null) = (waiting_told_at is null) and people_waiting between 0 and 500);
