-- The keys something in this database may be sealed or indexed with. An instance that lacks one does not start: it would
-- make a key of its own, read nothing and take everybody for a newcomer.
create table platform.known_key (
    kind text not null check (kind in ('field', 'index')),
    id text not null check (id ~ '^[0-9a-f]{8}$'),
    first_seen_at timestamptz not null,
    primary key (kind, id)
);
