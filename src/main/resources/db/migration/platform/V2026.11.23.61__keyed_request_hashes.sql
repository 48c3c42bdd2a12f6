-- What was asked is kept as a keyed hash from now on; bare hashes of bodies that hold phone numbers go at once.
delete from platform.idempotent_answer;
comment on column platform.idempotent_answer.request_hash is 'HMAC of what was asked, under a key of the key folder';
