-- Path of the organisation whose staff saw the card: an administrator takes back checks of the own branch. Checks from
-- before do not tell it.
alter table identity.citizen add column resident_id_verified_in text;
alter table identity.citizen add constraint citizen_check_has_a_place
    check (resident_id_verified_in is null or resident_id_verified_at is not null);
