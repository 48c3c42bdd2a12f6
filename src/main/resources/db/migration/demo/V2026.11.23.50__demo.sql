create schema demo;

-- At most one row: this database was filled for a demonstration, or is being filled.
create table demo.filling (
    only_row boolean primary key default true check (only_row),
    begun_at timestamptz not null,
    done_at timestamptz
);
