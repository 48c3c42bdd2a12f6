package org.legalcircle.identity.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;

/** What renews a sign-in, once. Only its hash is kept; a used one is kept too, so that a second use is noticed. */
@Entity
@Table(schema = "identity", name = "refresh_token")
public class RefreshToken {
    @Id
    private String hash;

    @Column(name = "session_id")
    private UUID sessionId;

    @Column(name = "issued_at")
    private Instant issuedAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "rotated_at")
    private Instant rotatedAt;

    /** For the persistence layer. */
    protected RefreshToken() {}

    /** A token of a sign-in, unused. */
    public RefreshToken(String hash, UUID sessionId, Instant now, Instant expiresAt) {
        this.hash = hash;
        this.sessionId = sessionId;
        this.issuedAt = now;
        this.expiresAt = expiresAt;
    }

    /** The family it belongs to. */
    public UUID sessionId() {
        return sessionId;
    }

    /** Whether it was used before. */
    public boolean used() {
        return rotatedAt != null;
    }

    /** Refuses one that is too old. */
    public void requireFresh(Instant now) {
        if (!now.isBefore(expiresAt)) {
            throw new Refused(IdentityRefusal.REFRESH_REFUSED);
        }
    }
}
