package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;

/** Somebody on one side of a dispute; the mediation changes it. */
@Entity
@Table(schema = "mediation", name = "party")
public class Party extends Aggregate {
    @Column(name = "mediation_id", updatable = false)
    private UUID mediationId;

    @Column(updatable = false)
    private int position;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private Side side;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private PartyKind kind;

    private Sealed particulars;

    @Column(name = "account_id")
    private UUID accountId;

    @Enumerated(EnumType.STRING)
    private Consent consent;

    @Enumerated(EnumType.STRING)
    @Column(name = "consent_method")
    private ConsentMethod consentMethod;

    @Column(name = "consent_at")
    private Instant consentAt;

    /** For the persistence layer. */
    protected Party() {}

    private Party(UUID id) {
        super(id);
    }

    /**
     * Somebody who has not been asked yet.
     *
     * @param position its place among all parties of the mediation, from 1 on
     * @param particulars sealed for this identifier
     */
    public static Party named(UUID id, UUID mediation, int position, Side side, PartyKind kind, Sealed particulars) {
        var party = new Party(id);
        party.mediationId = mediation;
        party.position = position;
        party.side = side;
        party.kind = kind;
        party.particulars = particulars;
        party.consent = Consent.PENDING;
        return party;
    }

    void consent(ConsentMethod method, Instant now) {
        requireUndecided();
        say(Consent.GIVEN, method, now);
    }

    /** Consent can be taken back, a refusal cannot. */
    void refuse(ConsentMethod method, Instant now) {
        say(Consent.REFUSED, method, now);
    }

    private void say(Consent what, ConsentMethod method, Instant now) {
        consent = what;
        consentMethod = method;
        consentAt = now;
    }

    void requireUndecided() {
        if (consent != Consent.PENDING) {
            throw new Refused(MediationRefusal.CONSENT_TOLD_BEFORE);
        }
    }

    boolean hasSaid(Consent what, ConsentMethod method) {
        return consent == what && consentMethod == method;
    }

    void belongTo(UUID account) {
        if (accountId != null && !accountId.equals(account)) {
            throw new Refused(MediationRefusal.PARTY_CLAIMED_BEFORE);
        }
        accountId = account;
    }

    /** Whether this citizen acts for the party. */
    public boolean isOf(UUID account) {
        return account != null && account.equals(accountId);
    }

    public int position() {
        return position;
    }

    public Side side() {
        return side;
    }

    public PartyKind kind() {
        return kind;
    }

    /** {@link Particulars}, sealed for this party. */
    public Sealed particulars() {
        return particulars;
    }

    /** The citizen who acts for the party; null where nobody has claimed it. */
    public UUID accountId() {
        return accountId;
    }

    public Consent consent() {
        return consent;
    }

    /** How it was told; null where it was not. */
    public ConsentMethod consentMethod() {
        return consentMethod;
    }

    /** When it was told; null where it was not. */
    public Instant consentAt() {
        return consentAt;
    }
}
