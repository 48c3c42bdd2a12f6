-- A document of a matter, from its first byte on. Its content lies in the store of files, in parts.
create table casework.document (
    id uuid primary key,
    version int not null,
    matter_id uuid not null references casework.matter,
    uploader_id uuid not null,
    from_staff boolean not null,
    name text not null,
    media_type text not null,
    requirement text,
    state text not null check (state in ('RECEIVING', 'NOT_SCANNED', 'CLEAN', 'INFECTED', 'REFUSED')),
    length bigint,
    received bigint not null,
    hash_state bytea,
    sha256 text,
    refusal text,
    begun_at timestamptz not null,
    expires_at timestamptz not null,
    filed_at timestamptz,
    scan_after timestamptz,
    scanned_at timestamptz,
    constraint document_name_bounded check (char_length(name) between 1 and 120),
    constraint document_length_bounded check (length between 1 and 20971520),
    constraint document_received_bounded check (received between 0 and least(20971520, length)),
    constraint document_hash_whole check (sha256 ~ '^[0-9a-f]{64}$'),
    constraint document_filed_whole check (
        state in ('RECEIVING', 'REFUSED')
        or length is not null and received = length and sha256 is not null and filed_at is not null),
    constraint document_refusal_told check ((state = 'REFUSED') = (refusal is not null))
);
create index document_of_matter on casework.document (matter_id, filed_at, id);
create index document_unfinished on casework.document (expires_at) where state = 'RECEIVING';
create index document_to_scan on casework.document (scan_after) where state = 'NOT_SCANNED';

-- What was filed stays as it was.
create function casework.keep_content() returns trigger language plpgsql as $$
begin
    if old.filed_at is not null
       and (old.matter_id, old.uploader_id, old.media_type, old.length, old.sha256, old.filed_at)
           is distinct from
           (new.matter_id, new.uploader_id, new.media_type, new.length, new.sha256, new.filed_at) then
        raise exception 'the content of a document never changes' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger document_content_for_good before update on casework.document
    for each row execute function casework.keep_content();

-- A part is announced before its bytes are stored, and has its place once they are: what never got one, or lost its
-- document, is swept out of the store. Its id is its key there.
create table casework.document_part (
    id uuid primary key,
    document_id uuid references casework.document on delete set null,
    begins_at bigint,
    length int,
    made_at timestamptz not null,
    constraint document_part_placed check ((begins_at is null) = (length is null)),
    constraint document_part_once unique (document_id, begins_at)
);
create index document_part_unplaced on casework.document_part (made_at) where begins_at is null;
create index document_part_left on casework.document_part (made_at) where document_id is null;

-- What was missing when the one supplement was asked for, by the codes of the procedure.
create table casework.supplement_notice (
    matter_id uuid primary key references casework.matter,
    missing text[] not null,
    asked_at timestamptz not null
);
