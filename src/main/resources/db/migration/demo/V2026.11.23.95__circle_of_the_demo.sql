-- A database that was filled before there were service points gets them at its next start, once.
alter table demo.filling add column circle_drawn_at timestamptz;
