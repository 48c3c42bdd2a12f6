-- A matter that is over is put away with an index of all that belongs to it. From then on nobody changes it, whoever
-- tries; what a scanner finds out about a document later is the only thing that is still noted.
alter table casework.matter add column archived_at timestamptz;
alter table casework.matter add constraint matter_over_when_archived
    check (archived_at is null or stage in ('DECLINED', 'CONCLUDED', 'WITHDRAWN'));
create index matter_to_archive on casework.matter (changed_at)
    where archived_at is null and stage in ('DECLINED', 'CONCLUDED', 'WITHDRAWN');

create table casework.archive_item (
    matter_id uuid not null references casework.matter,
    position int not null check (position > 0),
    section text not null,
    kind text not null,
    source text not null,
    name text,
    staff_only boolean not null,
    made_at timestamptz not null,
    length bigint,
    sha256 text not null check (sha256 ~ '^[0-9a-f]{64}$'),
    primary key (matter_id, position),
    constraint archive_item_once unique (matter_id, section, kind, source)
);

create table casework.archive (
    matter_id uuid primary key references casework.matter,
    number text not null,
    archived_at timestamptz not null,
    archived_by uuid,
    retention text,
    retain_until date,
    items int not null check (items > 0),
    index_sha256 text not null check (index_sha256 ~ '^[0-9a-f]{64}$'),
    constraint archive_number_once unique (number),
    constraint archive_kept_for_good_or_until check ((retention is null) = (retain_until is null))
);

create function casework.refuse_change_of_archive() returns trigger language plpgsql as $$
begin
    raise exception 'what is in the archive never changes'
        using errcode = 'restrict_violation', constraint = 'matter_in_archive';
end $$;

create trigger archive_for_good before update or delete or truncate on casework.archive
    for each statement execute function casework.refuse_change_of_archive();
create trigger archive_item_for_good before update or delete or truncate on casework.archive_item
    for each statement execute function casework.refuse_change_of_archive();

-- The mark that tells copies of changes is not part of the matter.
create function casework.keep_archived_matter() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and to_jsonb(new) - 'changed_in' = to_jsonb(old) - 'changed_in' then
        return new;
    end if;
    raise exception 'what is in the archive never changes'
        using errcode = 'restrict_violation', constraint = 'matter_in_archive';
end $$;
create trigger matter_archived_for_good before update or delete on casework.matter
    for each row when (old.archived_at is not null) execute function casework.keep_archived_matter();

-- A matter is in the archive when its index is, and not before.
create function casework.require_archive() returns trigger language plpgsql as $$
begin
    if not exists (select from casework.archive where matter_id = new.id and archived_at = new.archived_at) then
        raise exception 'a matter is archived with an index' using errcode = 'restrict_violation';
    end if;
    return new;
end $$;
create trigger matter_archived_with_index before update of archived_at on casework.matter
    for each row when (old.archived_at is null and new.archived_at is not null)
    execute function casework.require_archive();

-- The shared lock waits for who is archiving, and lets nobody archive meanwhile.
create function casework.keep_archived_part() returns trigger language plpgsql as $$
declare
    closed_at timestamptz;
begin
    for closed_at in
        select archived_at from casework.matter where id in (old.matter_id, new.matter_id) for share
    loop
        if closed_at is not null then
            raise exception 'what is in the archive never changes'
                using errcode = 'restrict_violation', constraint = 'matter_in_archive';
        end if;
    end loop;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger timeline_entry_archived before insert on casework.timeline_entry
    for each row execute function casework.keep_archived_part();
create trigger deadline_archived before insert or update or delete on casework.deadline
    for each row execute function casework.keep_archived_part();
create trigger hand_over_archived before insert or update or delete on casework.hand_over
    for each row execute function casework.keep_archived_part();
create trigger supplement_notice_archived before insert or update or delete on casework.supplement_notice
    for each row execute function casework.keep_archived_part();
create trigger archive_item_archived before insert on casework.archive_item
    for each row execute function casework.keep_archived_part();

-- Uploads that never became documents are no part of the matter; nor is what a scanner notes.
create trigger document_archived before insert on casework.document
    for each row execute function casework.keep_archived_part();
create trigger document_archived_gone before delete on casework.document
    for each row when (old.filed_at is not null) execute function casework.keep_archived_part();
create trigger document_archived_changed before update on casework.document
    for each row when (
        (old.filed_at is not null or new.filed_at is not null)
        and ((old.matter_id, old.uploader_id, old.from_staff, old.name, old.media_type, old.requirement, old.length,
              old.received, old.sha256, old.begun_at, old.filed_at)
             is distinct from
             (new.matter_id, new.uploader_id, new.from_staff, new.name, new.media_type, new.requirement, new.length,
              new.received, new.sha256, new.begun_at, new.filed_at)
             or old.state <> new.state and old.state <> 'NOT_SCANNED'))
    execute function casework.keep_archived_part();

create function casework.keep_archived_content() returns trigger language plpgsql as $$
begin
    if exists (select from casework.document join casework.matter on matter.id = document.matter_id
               where document.id = old.document_id and matter.archived_at is not null
                 and document.filed_at is not null) then
        raise exception 'what is in the archive never changes'
            using errcode = 'restrict_violation', constraint = 'matter_in_archive';
    end if;
    if tg_op = 'DELETE' then
        return old;
    end if;
    return new;
end $$;
create trigger document_part_archived before update or delete on casework.document_part
    for each row when (old.begins_at is not null and old.document_id is not null)
    execute function casework.keep_archived_content();

create function casework.refuse_emptying() returns trigger language plpgsql as $$
begin
    if exists (select from casework.archive) then
        raise exception 'what is in the archive never changes'
            using errcode = 'restrict_violation', constraint = 'matter_in_archive';
    end if;
    return null;
end $$;
create trigger matter_not_emptied before truncate on casework.matter
    for each statement execute function casework.refuse_emptying();
create trigger deadline_not_emptied before truncate on casework.deadline
    for each statement execute function casework.refuse_emptying();
create trigger hand_over_not_emptied before truncate on casework.hand_over
    for each statement execute function casework.refuse_emptying();
create trigger supplement_notice_not_emptied before truncate on casework.supplement_notice
    for each statement execute function casework.refuse_emptying();
create trigger document_not_emptied before truncate on casework.document
    for each statement execute function casework.refuse_emptying();
create trigger document_part_not_emptied before truncate on casework.document_part
    for each statement execute function casework.refuse_emptying();
