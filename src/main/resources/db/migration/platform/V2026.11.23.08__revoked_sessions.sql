-- Sessions that ended while access tokens of theirs may still be about; rows are of no use after the tokens' lifetime.
create table platform.revoked_session (
    id uuid primary key,
    revoked_at timestamptz not null
);
create index revoked_session_age on platform.revoked_session (revoked_at);
