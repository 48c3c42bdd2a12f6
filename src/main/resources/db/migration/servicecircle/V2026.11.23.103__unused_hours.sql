-- Opening hours that no point keeps any more are forgotten after a while.
alter table servicecircle.opening_hours add column unused_since timestamptz;
create index point_by_hours on servicecircle.point (hours_id);
