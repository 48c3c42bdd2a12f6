-- What parties who act by no account are told. Number and words stand sealed in the letter until it was sent.
create table mediation.party_text (
    id uuid primary key,
    party_id uuid not null references mediation.party,
    letter bytea,
    next_attempt_at timestamptz,
    attempts int not null,
    sent_at timestamptz,
    constraint party_text_letter_to_send check ((next_attempt_at is null) = (letter is null))
);
create index party_text_to_send on mediation.party_text (next_attempt_at) where next_attempt_at is not null;
create index party_text_of_party on mediation.party_text (party_id);
