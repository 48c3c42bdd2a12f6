-- A search reads hundreds of points: all it has to know of them stands in the index, and no page of the table is read.
drop index servicecircle.point_by_place;
create index point_by_place on servicecircle.point using gist (place)
    include (id, longitude, latitude, level, terrain, organisation_id, hours_id, services, daily_capacity, counters,
             people_waiting, waiting_told_at)
    where active;
-- Only of pages that were vacuumed the index alone tells what is in them: not as late as after every fifth row.
alter table servicecircle.point
    set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.02);
