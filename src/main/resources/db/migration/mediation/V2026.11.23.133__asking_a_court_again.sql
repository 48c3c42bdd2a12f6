-- What a court has not taken up can be asked for again, as long as there is time.
alter table mediation.judicial_confirmation drop constraint judicial_confirmation_one_open;
create unique index judicial_confirmation_one_open
    on mediation.judicial_confirmation (agreement_id) where stage <> 'NOT_FILED';
