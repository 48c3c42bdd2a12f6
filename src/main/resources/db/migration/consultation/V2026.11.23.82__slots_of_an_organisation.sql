-- How busy an organisation is, is asked by its id.
create index slot_of_organisation on consultation.slot (organisation_id, starts_at) where state = 'OPEN';
