-- The token is kept as a hash. The letter holds it sealed until it was sent, and nothing afterwards.
create table mediation.invitation (
    id uuid primary key,
    version int not null,
    mediation_id uuid not null references mediation.mediation,
    party_id uuid not null references mediation.party,
    token_hash text not null,
    letter bytea,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    next_attempt_at timestamptz,
    attempts int not null default 0,
    sent_at timestamptz,
    constraint invitation_token_once unique (token_hash),
    constraint invitation_letter_to_send check ((next_attempt_at is null) = (letter is null))
);
create index invitation_of_party on mediation.invitation (party_id, created_at);
create index invitation_to_send on mediation.invitation (next_attempt_at) where next_attempt_at is not null;
