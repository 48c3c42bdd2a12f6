package org.legalcircle.casework.matter.store;

/**
 * What belongs into the file of a matter, with a hash of each part, made of what is kept now: the same whenever it is
 * asked for, as long as nothing has changed. Texts are hashed as JSON arrays in UTF-8, with times in microseconds since
 * 1970; a document by its content.
 */
final class ArchiveContents {
    /** The items; {@code %1$s} stands for the matter, {@code %2$s} for the line's own papers as JSON. */
    static final String ITEMS = """
            select cast(row_number() over (order by rank, at_time, place, kind, source) as int) as position,
                   section, kind, source, name, staff_only, made_at, length, sha256
            from (
                select 1 as rank, 'COVER' as section, 'MATTER' as kind, cast(id as text) as source, number as name,
                       false as staff_only, submitted_at as made_at, cast(null as bigint) as length,
                       submitted_at as at_time, 0 as place,
                       encode(sha256(convert_to(cast(jsonb_build_array(number, line, sort, stage,
                           citizen_id, standing, proof, organisation_id, organisation_path, worker_id, origin_kind, origin_id, last_entry,
                           cast(extract(epoch from submitted_at) * 1000000 as bigint),
                           cast(extract(epoch from changed_at) * 1000000 as bigint)) as text), 'UTF8')), 'hex') as sha256
                from casework.matter where id = %1$s
                union all
                select 2, 'APPLICATION', 'FORM', cast(id as text), null, false, submitted_at, octet_length(form),
                       submitted_at, 0, encode(sha256(form), 'hex')
                from casework.matter where id = %1$s
                union all
                select case when decides then 3 else 6 end, case when decides then 'DECISION' else 'COURSE' end, kind,
                       cast(position as text), null, audience = 'STAFF', happened_at, null, null, position,
                       encode(sha256(convert_to(cast(jsonb_build_array(position, kind, audience, stage, actor_id, note,
                           rule_id, cast(extract(epoch from due_at) * 1000000 as bigint),
                           cast(extract(epoch from happened_at) * 1000000 as bigint)) as text), 'UTF8')), 'hex')
                from (select *, kind in ('SUPPLEMENT_REQUESTED', 'ACCEPTED', 'DEEMED_ACCEPTED', 'DECLINED', 'SUSPENDED',
                                         'RESUMED', 'EXTENDED', 'CONCLUDED', 'WITHDRAWN', 'DEEMED_WITHDRAWN') as decides
                      from casework.timeline_entry where matter_id = %1$s) as entry
                union all
                select 4, 'PAPER', kind, source, null, "staffOnly", "madeAt", null, "madeAt", 0, sha256
                from jsonb_to_recordset(cast(cast(%2$s as text) as jsonb))
                     as paper (kind text, source text, "staffOnly" boolean, "madeAt" timestamptz, sha256 text)
                union all
                select 5, 'DOCUMENT', coalesce(requirement, 'DOCUMENT'), cast(document.id as text), name,
                       from_staff and scanned_at is null, filed_at, document.length, filed_at, 0, sha256
                from casework.document join casework.matter on matter.id = document.matter_id
                where matter_id = %1$s and filed_at is not null
                  and not (state = 'INFECTED' and scanned_at <= coalesce(archived_at, 'infinity'))
                union all
                select 7, 'DEADLINE', kind, cast(id as text), null, kind = 'HAND_OVER',
                       coalesce(satisfied_at, due_at), null, null, 0,
                       encode(sha256(convert_to(cast(jsonb_build_array(kind, rule_id, article, on_expiry, state, value,
                           calendar_version, cast(extract(epoch from due_at) * 1000000 as bigint),
                           cast(extract(epoch from satisfied_at) * 1000000 as bigint)) as text), 'UTF8')), 'hex')
                from casework.deadline where matter_id = %1$s
                union all
                select 8, 'HAND_OVER', coalesce(outcome, 'OPEN'), cast(id as text), null, true, offered_at, null,
                       offered_at, 0,
                       encode(sha256(convert_to(cast(jsonb_build_array(from_organisation_id, to_organisation_id, reason,
                           offered_by, outcome, answered_by, ground,
                           cast(extract(epoch from offered_at) * 1000000 as bigint),
                           cast(extract(epoch from answered_at) * 1000000 as bigint)) as text), 'UTF8')), 'hex')
                from casework.hand_over where matter_id = %1$s) as part""";
    /** One hash over the cover and all items; {@code %s} stands for the matter, the rest for what the cover tells. */
    static final String INDEX = """
            select encode(sha256(convert_to(
                       cast(jsonb_build_array(%2$s, cast(extract(epoch from %3$s) * 1000000 as bigint), %4$s) as text)
                       || chr(10) || string_agg(cast(jsonb_build_array(position, section, kind, source, name, staff_only,
                           cast(extract(epoch from made_at) * 1000000 as bigint), length, sha256) as text),
                           chr(10) order by position), 'UTF8')), 'hex')
            from casework.archive_item where matter_id = %1$s""";

    private ArchiveContents() {}
}
