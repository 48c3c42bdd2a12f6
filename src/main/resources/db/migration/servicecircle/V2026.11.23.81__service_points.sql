create schema servicecircle;

-- Opening hours, once for all points that share them. The id is made of the content: a row never changes.
create table servicecircle.opening_hours (
    id uuid primary key,
    rules text not null
);

-- The profile is what was told of a point; the other columns are what of it is searched by. Places are in WGS 84.
create table servicecircle.point (
    id uuid primary key,
    version int not null,
    code text not null check (code ~ '^[0-9A-Za-z-]{1,32}$'),
    level text not null check (level in ('COUNTY_CENTRE', 'TOWNSHIP_STATION', 'VILLAGE_POINT')),
    organisation_id uuid,
    organisation_path text not null,
    longitude double precision not null check (longitude between 73 and 136),
    latitude double precision not null check (latitude between 3 and 54),
    -- Mercator, in degrees: there, as far as neighbours go, the nearest on the plane is the nearest on the ground.
    place point not null generated always as
        (point(longitude, degrees(ln(tan(radians(45 + latitude / 2)))))) stored,
    terrain text not null check (terrain in ('PLAIN', 'HILLS', 'MOUNTAINS')),
    services text[] not null check (cardinality(services) >= 1),
    hours_id uuid not null references servicecircle.opening_hours,
    daily_capacity int not null check (daily_capacity >= 0),
    counters int not null check (counters >= 0),
    active boolean not null,
    profile text not null,
    changed_at timestamptz not null,
    constraint point_code_taken unique (code)
);
create index point_by_place on servicecircle.point using gist (place) where active;
create index point_by_organisation on servicecircle.point (organisation_path text_pattern_ops, id);

-- Every state a point was in, by whom and since when.
create table servicecircle.point_change (
    point_id uuid not null references servicecircle.point,
    version int not null,
    changed_at timestamptz not null,
    changed_by uuid,
    profile text not null,
    primary key (point_id, version)
);
