-- What audits found; a run never changes. Its villages are written first: without the row of the run nobody sees them.
create table servicecircle.coverage_run (
    id uuid primary key,
    computed_at timestamptz not null,
    branch text not null,
    -- A hash of all that went in: the same question about the same points is answered once.
    inputs text not null,
    result text not null,
    constraint coverage_run_once unique (inputs)
);
create index coverage_run_by_time on servicecircle.coverage_run (computed_at desc, id desc);

create table servicecircle.coverage_village (
    run_id uuid not null,
    code text not null,
    finding text not null,
    primary key (run_id, code)
);
