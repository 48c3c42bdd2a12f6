-- A new secret for one-time codes waits here for its first code; until then the one before counts.
alter table identity.staff_member add column totp_pending_sealed bytea;
-- Before, it stood in the place of the other; whoever had begun begins again.
update identity.staff_member set totp_sealed = null where totp_confirmed_at is null;

-- Until when a sign-in can be renewed. A sign-in at an external issuer has no tokens of ours and no such time.
alter table identity.session add column expires_at timestamptz;
update identity.session s set expires_at =
    (select max(t.expires_at) from identity.refresh_token t where t.session_id = s.id);
create index session_spent on identity.session (least(ended_at, coalesce(expires_at, last_used_at)));
