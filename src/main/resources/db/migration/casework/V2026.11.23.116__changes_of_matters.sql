-- In which transaction a matter changed last: what apps that keep a copy are told from.
alter table casework.matter add column changed_in xid8 not null default pg_current_xact_id();

create function casework.mark_change() returns trigger language plpgsql as $$
begin
    new.changed_in := pg_current_xact_id();
    return new;
end $$;
create trigger matter_change_marked before update on casework.matter
    for each row execute function casework.mark_change();

create index matter_of_citizen_by_change on casework.matter (citizen_id, changed_in, id);
create index matter_by_change on casework.matter (changed_in, id);

-- Where a matter was held before: there it has to be taken out of copies. Kept for some time.
create table casework.matter_departure (
    left_in xid8 not null,
    matter_id uuid not null references casework.matter,
    organisation_path text not null,
    left_at timestamptz not null,
    primary key (left_in, matter_id, organisation_path)
);

create function casework.keep_departure() returns trigger language plpgsql as $$
begin
    insert into casework.matter_departure (left_in, matter_id, organisation_path, left_at)
    values (pg_current_xact_id(), old.id, old.organisation_path, new.changed_at)
    on conflict do nothing;
    return null;
end $$;
create trigger matter_departed after update of organisation_path on casework.matter
    for each row when (old.organisation_path <> new.organisation_path) execute function casework.keep_departure();

-- The cluster whose transactions are meant; data restored into another one are marked anew.
create table casework.sync_origin (
    one boolean primary key default true check (one),
    cluster bigint not null,
    generation uuid not null default gen_random_uuid()
);
insert into casework.sync_origin (cluster) select system_identifier from pg_control_system();
