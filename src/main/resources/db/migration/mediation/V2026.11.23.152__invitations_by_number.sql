-- How many invitations left for a number today, whatever mediations they were about. The number is a keyed hash.
create table mediation.invited_number (
    number_index text primary key,
    day date not null,
    sent int not null check (sent > 0)
);
