-- Who handed a matter over goes on reading it. What was handed over before this column came is not shown to the sender.
alter table casework.hand_over add column from_organisation_path text;
create index hand_over_from_branch on casework.hand_over (from_organisation_path text_pattern_ops, matter_id)
    where outcome = 'ACCEPTED';
