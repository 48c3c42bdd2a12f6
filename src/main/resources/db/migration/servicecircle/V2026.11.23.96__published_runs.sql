-- What was published stays; other runs are forgotten after a time, those of suppositions sooner.
alter table servicecircle.coverage_run
    add column published_at timestamptz,
    add column published_by uuid,
    add column supposed boolean not null default false;
update servicecircle.coverage_run set supposed = jsonb_array_length(result::jsonb -> 'changes') > 0;
