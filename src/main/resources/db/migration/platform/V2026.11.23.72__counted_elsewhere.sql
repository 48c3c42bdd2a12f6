-- Attempts are counted in identity.attempt; nothing was ever kept here.
drop table platform.attempt_window;
