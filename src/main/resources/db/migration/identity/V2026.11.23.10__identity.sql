create schema identity;

-- County centre, township stations, village points. The path names all ancestors: a branch is a prefix of it.
create table identity.organisation (
    id uuid primary key,
    version int not null,
    parent_id uuid references identity.organisation,
    level text not null check (level in ('COUNTY_CENTRE', 'TOWNSHIP_STATION', 'VILLAGE_POINT')),
    code text not null,
    path text not null,
    name text not null check (char_length(name) between 1 and 100),
    address text not null check (char_length(address) <= 200),
    phone text check (char_length(phone) <= 40),
    longitude double precision check (longitude between -180 and 180),
    latitude double precision check (latitude between -90 and 90),
    coordinate_system text check (coordinate_system in ('CGCS2000', 'WGS84', 'GCJ02')),
    constraint organisation_code_taken unique (code),
    constraint organisation_path_once unique (path),
    constraint organisation_code_shape check (code ~ '^[0-9A-Za-z-]{1,32}$'),
    constraint organisation_path_ends_with_code check (path like '%/' || code || '/'),
    constraint organisation_root_is_centre check ((parent_id is null) = (level = 'COUNTY_CENTRE')),
    constraint organisation_place_is_whole
        check (num_nulls(longitude, latitude, coordinate_system) in (0, 3))
);
create index organisation_by_path on identity.organisation (path text_pattern_ops);
create index organisation_by_parent on identity.organisation (parent_id);

-- Personal data is sealed; a keyed index beside it finds it.
create table identity.citizen (
    id uuid primary key,
    version int not null,
    mobile_sealed bytea not null,
    mobile_index text not null,
    name_sealed bytea,
    resident_id_sealed bytea,
    resident_id_index text,
    resident_id_verified_at timestamptz,
    birth_date date,
    correction_subject boolean not null default false,
    locale text not null default 'zh-CN' check (locale in ('zh-CN', 'en')),
    registered_at timestamptz not null,
    constraint citizen_mobile_once unique (mobile_index),
    constraint citizen_resident_id_is_whole
        check (num_nulls(resident_id_sealed, resident_id_index, birth_date) in (0, 3)),
    constraint citizen_verified_has_resident_id
        check (resident_id_verified_at is null or resident_id_index is not null)
);
-- Anybody may claim a number; only one citizen can have shown the card that bears it.
create unique index citizen_resident_id_once on identity.citizen (resident_id_index)
    where resident_id_verified_at is not null;

create table identity.staff_member (
    id uuid primary key,
    version int not null,
    login text not null check (login ~ '^[a-z0-9][a-z0-9._-]{2,39}$'),
    name text not null check (char_length(name) between 1 and 50),
    organisation_id uuid not null references identity.organisation,
    roles text not null check (roles ~ '^[A-Z_]+(,[A-Z_]+)*$'),
    password_hash text,
    must_change_password boolean not null,
    totp_sealed bytea,
    totp_confirmed_at timestamptz,
    -- The time step of the last code taken: a code works once, and none older than it works at all.
    totp_last_step bigint not null default 0,
    suspended_at timestamptz,
    demonstration boolean not null default false,
    registered_at timestamptz not null,
    constraint staff_login_taken unique (login)
);
create index staff_by_organisation on identity.staff_member (organisation_id);

create table identity.former_password (
    staff_id uuid not null references identity.staff_member,
    hash text not null,
    replaced_at timestamptz not null,
    primary key (staff_id, replaced_at)
);

-- At most one code a number. The number itself is not here, and the code only as a keyed hash.
create table identity.sign_in_code (
    mobile_index text primary key,
    code_hash text not null,
    asked_at timestamptz not null,
    tries smallint not null default 0,
    day date not null,
    asked_on_day smallint not null,
    constraint sign_in_code_tries check (tries between 0 and 5),
    constraint sign_in_code_a_day check (asked_on_day between 1 and 10)
);
create index sign_in_code_age on identity.sign_in_code (asked_at);

-- Attempts counted across instances: passwords by login, calls by address. The subject is a keyed hash.
create table identity.attempt (
    purpose text not null,
    subject text not null,
    attempts int not null,
    since timestamptz not null,
    last_at timestamptz not null,
    primary key (purpose, subject)
);
create index attempt_age on identity.attempt (last_at);

-- One sign-in on one device.
create table identity.session (
    id uuid primary key,
    version int not null,
    person_id uuid not null,
    kind text not null check (kind in ('CITIZEN', 'STAFF')),
    device_name text not null check (char_length(device_name) between 1 and 100),
    created_at timestamptz not null,
    last_used_at timestamptz not null,
    ended_at timestamptz,
    end_reason text check (end_reason in ('SIGNED_OUT', 'ENDED_BY_OWNER', 'REUSED_TOKEN', 'ACCOUNT_CHANGED')),
    constraint session_end_is_whole check ((ended_at is null) = (end_reason is null))
);
create index session_of_person on identity.session (person_id, created_at desc, id) where ended_at is null;

-- A refresh token is used once; its hash stays, so that a second use is noticed.
create table identity.refresh_token (
    hash text primary key,
    session_id uuid not null references identity.session,
    issued_at timestamptz not null,
    expires_at timestamptz not null,
    rotated_at timestamptz
);
create index refresh_token_of_session on identity.refresh_token (session_id);
create index refresh_token_age on identity.refresh_token (expires_at);
create unique index refresh_token_one_unused on identity.refresh_token (session_id) where rotated_at is null;

-- The one code that makes the first administrator.
create table identity.bootstrap (
    only_row boolean primary key default true check (only_row),
    code_hash text not null,
    made_at timestamptz not null,
    used_at timestamptz
);
