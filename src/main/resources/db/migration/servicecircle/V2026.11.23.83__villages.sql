-- The places to be reached, in WGS 84.
create table servicecircle.village (
    id uuid primary key,
    version int not null,
    code text not null check (code ~ '^[0-9A-Za-z-]{1,32}$'),
    organisation_path text not null,
    profile text not null,
    changed_at timestamptz not null,
    constraint village_code_taken unique (code)
);
create index village_by_organisation on servicecircle.village (organisation_path text_pattern_ops, code);
