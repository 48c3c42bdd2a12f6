-- What is told of a staff member who mediates; lists are names with commas between them.
create table mediation.mediator_profile (
    staff_id uuid primary key,
    version int not null,
    organisation_id uuid not null,
    organisation_path text not null,
    topics text not null,
    area_codes text not null,
    languages text not null,
    expert boolean not null,
    most_at_once int not null check (most_at_once between 1 and 1000),
    active boolean not null
);
create index mediator_profile_of_branch on mediation.mediator_profile (organisation_path text_pattern_ops)
    where active;

-- What ties a mediator to a party, as staff were told; it says nothing about anybody else.
create table mediation.declared_relation (
    party_id uuid not null references mediation.party,
    mediator_id uuid not null,
    kind text not null check (kind in ('NEAR_KIN', 'SAME_HOUSEHOLD', 'EARLIER_PARTY', 'EARLIER_OPPONENT',
                                       'SAME_EMPLOYER', 'RELATIVE', 'NEIGHBOUR')),
    mediation_id uuid not null references mediation.mediation,
    declared_by uuid not null,
    declared_at timestamptz not null,
    primary key (party_id, mediator_id, kind)
);
create index declared_relation_of_mediation on mediation.declared_relation (mediation_id, mediator_id);

-- Whom each party wants; the last choice counts.
create table mediation.mediator_choice (
    party_id uuid primary key references mediation.party,
    mediation_id uuid not null references mediation.mediation,
    mediator_id uuid not null,
    chosen_at timestamptz not null
);
create index mediator_choice_of_mediation on mediation.mediator_choice (mediation_id);
