-- Whom of ours a subject of an external OpenID Connect issuer is. The subject may be a name: it stands here as a keyed
-- hash. Of two who link one subject at once the primary key lets one.
create table identity.external_account (
    issuer text not null check (char_length(issuer) between 1 and 500),
    subject_index text not null,
    person_id uuid not null,
    kind text not null check (kind in ('CITIZEN', 'STAFF')),
    linked_at timestamptz not null,
    linked_by uuid,
    constraint external_subject_taken primary key (issuer, subject_index),
    constraint external_account_once unique (issuer, person_id),
    constraint external_staff_is_linked check ((kind = 'STAFF') = (linked_by is not null))
);

-- Who came from elsewhere has told no number.
alter table identity.citizen
    alter column mobile_sealed drop not null,
    alter column mobile_index drop not null,
    add constraint citizen_mobile_is_whole check (num_nulls(mobile_sealed, mobile_index) in (0, 2));

-- One signing in at the issuer is one session of ours, found by a keyed hash.
alter table identity.session add column external_index text;
alter table identity.session add constraint session_external_once unique (external_index);
