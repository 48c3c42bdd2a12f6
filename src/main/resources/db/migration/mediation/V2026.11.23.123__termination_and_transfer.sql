alter table mediation.mediation add column end_ground text
    check (end_ground in ('NO_AGREEMENT', 'PARTY_ENDED', 'PARTY_ABSENT', 'NOT_GENUINE'));

-- From level to level; who had it before goes on reading, and learns how it ends.
create table mediation.transfer (
    id uuid primary key,
    mediation_id uuid not null references mediation.mediation,
    from_organisation_id uuid not null,
    from_organisation_path text not null,
    from_level text not null,
    to_organisation_id uuid not null,
    to_level text not null,
    transferred_at timestamptz not null
);
create index transfer_of_mediation on mediation.transfer (mediation_id, from_organisation_path);
