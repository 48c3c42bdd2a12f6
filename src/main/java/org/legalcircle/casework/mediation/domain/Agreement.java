package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.mediation.AgreementAnnulled;
import org.legalcircle.casework.mediation.AnnulmentGround;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.privacy.Sealed;
import org.legalcircle.platform.time.Zone;

/**
 * What the parties agreed on. A written one can be drawn up anew until the first has signed, and takes effect with the
 * last signature; an oral one from the day it was agreed on (People's Mediation Law arts. 28 to 30).
 */
@Entity
@Table(schema = "mediation", name = "agreement")
public class Agreement extends Aggregate {
    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Enumerated(EnumType.STRING)
    private AgreementForm form;

    private Sealed contents;

    @Column(name = "text_sha256")
    private String textSha256;

    @Column(name = "signatories")
    private PartyIds parties;

    @Column(name = "on_paper")
    private boolean onPaper;

    @Column(name = "drawn_up_by")
    private UUID drawnUpBy;

    @Column(name = "drawn_up_at")
    private Instant drawnUpAt;

    @Column(name = "effective_on")
    private LocalDate effectiveOn;

    @Column(name = "effective_at")
    private Instant effectiveAt;

    @Column(name = "annulled_at")
    private Instant annulledAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "annulment_ground")
    private AnnulmentGround annulmentGround;

    @Transient
    private final SignatureSheet signatures = new SignatureSheet();

    /** For the persistence layer. */
    protected Agreement() {}

    private Agreement(UUID id, UUID matterId) {
        super(id);
        this.matterId = matterId;
    }

    /** What was drawn up: the sealed contents, the hash of the exact text, the parties who have to sign. */
    public record Draft(
            AgreementForm form, Sealed contents, String textSha256, Set<UUID> parties, boolean onPaper, UUID by) {}

    /**
     * The mediator draws it up, or anew as long as nobody has signed.
     *
     * @param before the one that was drawn up before; null for the first one
     */
    public static Agreement drawUp(Agreement before, UUID id, UUID matterId, Draft draft, Instant now) {
        var agreement = before == null ? new Agreement(id, matterId) : before;
        agreement.requireNotInEffect();
        if (!agreement.signatures.isEmpty()) {
            throw new Refused(AgreementRefusal.AGREEMENT_FROZEN);
        }
        agreement.become(draft, now);
        return agreement;
    }

    /**
     * Somebody signs a written one. The last one brings it into effect, on the latest of the days they signed on, not on
     * the day staff got to record it (art. 29).
     */
    public void sign(Signing signing, Instant now) {
        requireWritten();
        requireNotInEffect();
        requireSeen(signing.textSha256());
        requirePartOfIt(signing);
        if (signatures.isOf(signing.kind(), signing.signatoryId())) {
            throw new Refused(AgreementRefusal.SIGNED_BEFORE);
        }
        requireMethod(signing);
        var day = signing.dayOf(Zone.dateOf(drawnUpAt), Zone.dateOf(now));
        signatures.add(new AgreementSignature(id(), signing, day, now));
        if (signatures.isComplete(parties())) {
            takeEffect(signatures.lastDay(), now);
        }
    }

    /**
     * It does not count any more, nor do the signatures under it; nobody was bound by it yet.
     *
     * @param citizens who act for its parties
     */
    public void annul(AnnulmentGround ground, List<UUID> citizens, Instant now) {
        requireNotInEffect();
        annulledAt = now;
        annulmentGround = ground;
        raise(new AgreementAnnulled(matterId, citizens, id(), ground, now));
    }

    /**
     * An oral one takes effect by being noted down; a written one waits for the signatures.
     *
     * @param day it was agreed on, not in the future; it works from then on (art. 30)
     */
    public void settleIfOral(LocalDate day, Instant now) {
        if (form == AgreementForm.WRITTEN) {
            return;
        }
        var today = Zone.dateOf(now);
        if (day == null || day.isAfter(today) || day.isBefore(today.minusMonths(1))) {
            throw new Refused(AgreementRefusal.AGREED_DAY_INVALID);
        }
        takeEffect(day, now);
    }

    /** Refuses another text than this. */
    public void requireSeen(String sha256) {
        if (!textSha256.equals(sha256)) {
            throw new Refused(AgreementRefusal.TEXT_DIFFERS);
        }
    }

    /** Refuses where a code could not sign: not this text, not on screen, not this party, or not any more. */
    public void requireSignableByCode(UUID party, String sha256) {
        requireWritten();
        requireNotInEffect();
        requireSeen(sha256);
        var signing = new Signing(SignatoryKind.PARTY, party, SigningMethod.CODE, sha256, null, null, null);
        requirePartOfIt(signing);
        requireMethod(signing);
    }

    private void requireWritten() {
        if (form != AgreementForm.WRITTEN) {
            throw new Refused(AgreementRefusal.AGREEMENT_ORAL);
        }
    }

    /** Refuses one that does not bind yet. */
    public void requireInEffect() {
        if (!isInEffect()) {
            throw new Refused(AgreementRefusal.AGREEMENT_NOT_IN_EFFECT);
        }
    }

    private void requireNotInEffect() {
        if (effectiveAt != null) {
            throw new Refused(AgreementRefusal.AGREEMENT_IN_EFFECT);
        }
    }

    /** The mediator and the committee attest what the parties have signed: they come last. */
    private void requirePartOfIt(Signing signing) {
        if (signing.kind() == SignatoryKind.PARTY && !isParty(signing.signatoryId())) {
            throw new Refused(AgreementRefusal.PARTY_UNKNOWN);
        }
        if (signing.kind() != SignatoryKind.PARTY && !signatures.isSignedBy(parties())) {
            throw new Refused(AgreementRefusal.PARTIES_SIGN_FIRST);
        }
    }

    private boolean isParty(UUID idOrNull) {
        return idOrNull != null && parties.ids().contains(idOrNull);
    }

    private void requireMethod(Signing signing) {
        if (onPaper && signing.method() != SigningMethod.PAPER) {
            throw new Refused(AgreementRefusal.PAPER_REQUIRED);
        }
        if (signing.method() == SigningMethod.PAPER && signing.scan() == null) {
            throw new Refused(AgreementRefusal.SCAN_REQUIRED);
        }
    }

    private void become(Draft draft, Instant now) {
        form = draft.form();
        contents = draft.contents();
        textSha256 = draft.textSha256();
        parties = new PartyIds(draft.parties());
        onPaper = draft.onPaper();
        drawnUpBy = draft.by();
        drawnUpAt = now;
    }

    private void takeEffect(LocalDate day, Instant now) {
        effectiveOn = day;
        effectiveAt = now;
    }

    /** What was signed before, as it was kept. */
    public void recall(List<AgreementSignature> kept) {
        signatures.recall(kept);
    }

    /** The signature that is to be kept, or null; it is forgotten here. */
    public AgreementSignature takeAdded() {
        return signatures.takeAdded();
    }

    public UUID matterId() {
        return matterId;
    }

    public AgreementForm form() {
        return form;
    }

    /** Contents and text; only the persons concerned and those who serve them read it. */
    public Sealed contents() {
        return contents;
    }

    /** Of the exact text: 64 hexadecimal digits in small letters. */
    public String textSha256() {
        return textSha256;
    }

    /** Who has to sign beside the mediator and the committee. */
    public Set<UUID> parties() {
        return parties.ids();
    }

    /** Whether law excludes signing it electronically. */
    public boolean onPaper() {
        return onPaper;
    }

    /** From when on it binds; null until it does. */
    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    /** Since when it binds; null until it does. */
    public Instant effectiveAt() {
        return effectiveAt;
    }

    public boolean isInEffect() {
        return effectiveAt != null;
    }

    public List<AgreementSignature> signatures() {
        return signatures.all();
    }
}
