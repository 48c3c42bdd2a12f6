-- What sort of its line a matter is, where law gives that sort other deadlines; null for all others.
alter table casework.matter add column sort text check (sort ~ '^[A-Z_]{1,40}$');

-- Who handed a matter over, asked by the matter.
create index hand_over_of_matter on casework.hand_over (matter_id) where outcome = 'ACCEPTED';
