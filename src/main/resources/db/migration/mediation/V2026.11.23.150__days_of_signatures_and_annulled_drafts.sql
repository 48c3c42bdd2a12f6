-- The day somebody signed: on paper it may be earlier than the day on which that was recorded.
alter table mediation.agreement_signature disable trigger agreement_signature_for_good;
alter table mediation.agreement_signature add column signed_on date;
update mediation.agreement_signature set signed_on = (signed_at at time zone 'Asia/Shanghai')::date;
alter table mediation.agreement_signature
    alter column signed_on set not null,
    add constraint agreement_signature_dated
        check (signed_on <= (signed_at at time zone 'Asia/Shanghai')::date
               and (method = 'PAPER' or signed_on = (signed_at at time zone 'Asia/Shanghai')::date));
alter table mediation.agreement_signature enable trigger agreement_signature_for_good;

-- A draft that does not bind yet can be annulled; its signatures stay under it, and another may take its place.
alter table mediation.agreement
    add column annulled_at timestamptz,
    add column annulment_ground text
        check (annulment_ground in ('PARTY_RECONSIDERED', 'TEXT_WRONG', 'MEDIATOR_CHANGED', 'TRANSFERRED')),
    add constraint agreement_annulment_complete check ((annulled_at is null) = (annulment_ground is null)),
    add constraint agreement_binds_or_is_annulled check (effective_at is null or annulled_at is null),
    drop constraint agreement_one_of_a_matter;
create unique index agreement_one_of_a_matter on mediation.agreement (matter_id) where annulled_at is null;
