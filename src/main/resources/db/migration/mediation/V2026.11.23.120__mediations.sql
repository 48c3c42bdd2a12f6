create schema mediation;

-- Has the identifier of its matter.
create table mediation.mediation (
    id uuid primary key,
    version int not null,
    stage text not null check (stage in ('REGISTERED', 'CONSENT_PENDING', 'ACCEPTED', 'ASSIGNED', 'MEDIATING',
                                         'AGREED_ORAL', 'AGREED_WRITTEN', 'PERFORMING', 'PERFORMED', 'BREACHED',
                                         'ARCHIVED', 'TRANSFERRED_UP', 'REFUSED_BY_PARTY', 'NOT_ACCEPTED',
                                         'FAILED_TERMINATED', 'WITHDRAWN')),
    dispute_type text not null,
    amount_fen bigint check (amount_fen >= 0),
    area_code text not null,
    happened_on date,
    people_involved int not null check (people_involved >= 2),
    risk text not null check (risk in ('LOW', 'MEDIUM', 'HIGH')),
    open_to_public boolean not null,
    organisation_id uuid not null,
    organisation_path text not null,
    level text not null check (level in ('COUNTY_CENTRE', 'TOWNSHIP_STATION', 'VILLAGE_POINT')),
    mediator_id uuid,
    police_told_at timestamptz,
    registered_at timestamptz not null,
    accepted_at timestamptz,
    ended_at timestamptz,
    constraint mediation_has_mediator check (mediator_id is not null or stage not in
        ('ASSIGNED', 'MEDIATING', 'AGREED_ORAL', 'AGREED_WRITTEN', 'PERFORMING', 'PERFORMED', 'BREACHED', 'ARCHIVED'))
);
create index mediation_of_branch on mediation.mediation (organisation_path text_pattern_ops, id);
create index mediation_of_mediator on mediation.mediation (mediator_id, stage) where mediator_id is not null;

create table mediation.party (
    id uuid primary key,
    version int not null,
    mediation_id uuid not null references mediation.mediation,
    position int not null check (position > 0),
    side text not null check (side in ('APPLICANT', 'RESPONDENT')),
    kind text not null check (kind in ('NATURAL', 'LEGAL')),
    particulars bytea not null,
    account_id uuid,
    consent text not null check (consent in ('PENDING', 'GIVEN', 'REFUSED')),
    consent_method text check (consent_method in ('REQUEST', 'INVITATION', 'RECORDED')),
    consent_at timestamptz,
    constraint party_position unique (mediation_id, position),
    constraint party_consent_told check ((consent = 'PENDING') = (consent_at is null)
                                         and (consent_at is null) = (consent_method is null))
);
create index party_of_account on mediation.party (account_id) where account_id is not null;
