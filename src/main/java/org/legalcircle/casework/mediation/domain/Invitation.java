package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.privacy.Sealed;

/** A link by which a party that has no account answers. The token is kept as a hash, and sealed until it was sent. */
@Entity
@Table(schema = "mediation", name = "invitation")
public class Invitation extends Aggregate {
    @Column(name = "mediation_id", updatable = false)
    private UUID mediationId;

    @Column(name = "party_id", updatable = false)
    private UUID partyId;

    @Column(name = "token_hash", updatable = false)
    private String tokenHash;

    @Column(updatable = false)
    private Sealed letter;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "next_attempt_at", updatable = false)
    private Instant nextAttemptAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    /** For the persistence layer. */
    protected Invitation() {}

    private Invitation(UUID id) {
        super(id);
    }

    /**
     * One that is to be sent at once.
     *
     * @param letter number and token, sealed for this identifier
     */
    public static Invitation write(
            UUID id, UUID mediation, UUID party, String tokenHash, Sealed letter, Duration lasts, Instant now) {
        var invitation = new Invitation(id);
        invitation.mediationId = mediation;
        invitation.partyId = party;
        invitation.tokenHash = tokenHash;
        invitation.letter = letter;
        invitation.createdAt = now;
        invitation.nextAttemptAt = now;
        invitation.expiresAt = now.plus(lasts);
        return invitation;
    }

    /** Whoever consented by it can go on looking. */
    public void lastUntil(Instant later) {
        expiresAt = later;
    }

    /** From now on it opens nothing. */
    public void end(Instant now) {
        expiresAt = now;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public UUID mediationId() {
        return mediationId;
    }

    public UUID partyId() {
        return partyId;
    }

    /** The first moment at which it opens nothing any more. */
    public Instant expiresAt() {
        return expiresAt;
    }
}
