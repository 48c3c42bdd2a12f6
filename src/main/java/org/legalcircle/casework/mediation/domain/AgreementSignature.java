package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;

/** One signature under one text. It is never changed; the database knows no second one of the same signatory. */
@Entity(name = "AgreementSignature")
@Table(schema = "mediation", name = "agreement_signature")
public class AgreementSignature extends Aggregate {
    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SignatoryKind kind;

    @Column(name = "signatory_id", updatable = false)
    private UUID signatoryId;

    @Enumerated(EnumType.STRING)
    @Column(updatable = false)
    private SigningMethod method;

    @Column(name = "text_sha256", updatable = false)
    private String textSha256;

    @Column(updatable = false)
    private String scan;

    @Column(name = "signed_on", updatable = false)
    private LocalDate signedOn;

    @Column(name = "recorded_by", updatable = false)
    private UUID recordedBy;

    @Column(name = "signed_at", updatable = false)
    private Instant signedAt;

    /** For the persistence layer. */
    protected AgreementSignature() {}

    AgreementSignature(UUID agreementId, Signing signing, LocalDate day, Instant now) {
        super(Ids.next(now));
        this.agreementId = agreementId;
        this.kind = signing.kind();
        this.signatoryId = signing.signatoryId();
        this.method = signing.method();
        this.textSha256 = signing.textSha256();
        this.scan = signing.scan();
        this.signedOn = day;
        this.recordedBy = signing.recordedBy();
        this.signedAt = now;
    }

    boolean isOf(SignatoryKind wanted, UUID signatory) {
        return kind == wanted && signatoryId.equals(signatory);
    }

    boolean isOf(SignatoryKind wanted) {
        return kind == wanted;
    }

    public SignatoryKind kind() {
        return kind;
    }

    public UUID signatoryId() {
        return signatoryId;
    }

    public SigningMethod method() {
        return method;
    }

    /** The day that counts: on paper the one written there, else the day it was recorded. */
    public LocalDate signedOn() {
        return signedOn;
    }

    /** When it was recorded. */
    public Instant signedAt() {
        return signedAt;
    }
}
