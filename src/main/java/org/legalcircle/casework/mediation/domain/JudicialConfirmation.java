package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.casework.mediation.ConfirmationMoved;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Zone;

/** The parties ask a court, together and in time, to confirm their agreement; what the court does is noted down. */
@Entity
@Table(schema = "mediation", name = "judicial_confirmation")
public class JudicialConfirmation extends Aggregate {
    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Enumerated(EnumType.STRING)
    private ConfirmationStage stage;

    @Column(name = "asked_by")
    private PartyIds askedBy;

    @Column(name = "asked_at", updatable = false)
    private Instant askedAt;

    @Column(name = "applied_on")
    private LocalDate appliedOn;

    private String court;

    @Column(name = "court_number")
    private String courtNumber;

    @Column(name = "filed_on")
    private LocalDate filedOn;

    @Column(name = "decided_on")
    private LocalDate decidedOn;

    /** For the persistence layer. */
    protected JudicialConfirmation() {}

    private JudicialConfirmation(Agreement agreement, Instant now) {
        super(Ids.next(now));
        this.matterId = agreement.matterId();
        this.agreementId = agreement.id();
        this.stage = ConfirmationStage.ASKED;
        this.askedBy = new PartyIds(Set.of());
        this.askedAt = now;
    }

    /**
     * Some parties ask; with the last one it is a joint application (Civil Procedure Law art. 205). Refused where law
     * excludes it, or the time is over. What a court has not taken up can be asked for anew.
     *
     * @param before what those asked who came last; null where nobody did
     */
    public static JudicialConfirmation ask(
            JudicialConfirmation before,
            Agreement agreement,
            Confirmability confirmability,
            Set<UUID> parties,
            Instant now) {
        var confirmation = before == null || before.stage == ConfirmationStage.NOT_FILED
                ? new JudicialConfirmation(agreement, now)
                : before;
        confirmation.join(agreement, confirmability, parties, now);
        return confirmation;
    }

    /** Whether it is a joint application the court did not turn away; null where nobody has asked. */
    public static boolean isAskedByAll(JudicialConfirmation askedOrNull) {
        return askedOrNull != null
                && askedOrNull.stage != ConfirmationStage.ASKED
                && askedOrNull.stage != ConfirmationStage.NOT_FILED;
    }

    private void join(Agreement agreement, Confirmability confirmability, Set<UUID> parties, Instant now) {
        agreement.requireInEffect();
        if (stage != ConfirmationStage.ASKED) {
            throw new Refused(AgreementRefusal.CONFIRMATION_ASKED_BEFORE);
        }
        confirmability.requireOfferedAt(now);
        if (!agreement.parties().containsAll(parties)) {
            throw new Refused(AgreementRefusal.PARTY_UNKNOWN);
        }
        var all = new HashSet<>(askedBy.ids());
        all.addAll(parties);
        askedBy = new PartyIds(all);
        if (all.containsAll(agreement.parties())) {
            enter(ConfirmationStage.APPLIED, now);
            appliedOn = Zone.dateOf(now);
        } else {
            tell(now);
        }
    }

    /** The court has taken it up. */
    public void file(String where, String number, LocalDate day, Instant now) {
        requireDay(day, appliedOn, now);
        enter(ConfirmationStage.FILED, now);
        court = where;
        courtNumber = number;
        filedOn = day;
    }

    /** The court has not taken it up. */
    public void decline(String where, LocalDate day, Instant now) {
        requireDay(day, appliedOn, now);
        enter(ConfirmationStage.NOT_FILED, now);
        court = where;
        decidedOn = day;
    }

    /** The court has decided: confirmed, or dismissed. */
    public void decide(boolean confirmed, LocalDate day, Instant now) {
        requireDay(day, filedOn, now);
        enter(confirmed ? ConfirmationStage.CONFIRMED : ConfirmationStage.DISMISSED, now);
        decidedOn = day;
    }

    private static void requireDay(LocalDate day, LocalDate notBefore, Instant now) {
        if (day == null || day.isAfter(Zone.dateOf(now)) || (notBefore != null && day.isBefore(notBefore))) {
            throw new Refused(AgreementRefusal.CONFIRMATION_DAY_INVALID);
        }
    }

    private void enter(ConfirmationStage next, Instant now) {
        stage = stage.to(next);
        tell(now);
    }

    private void tell(Instant now) {
        raise(new ConfirmationMoved(matterId, id(), stage.name(), now));
    }

    public UUID matterId() {
        return matterId;
    }

    public ConfirmationStage stage() {
        return stage;
    }

    /** The parties who have asked so far. */
    public Set<UUID> askedBy() {
        return askedBy.ids();
    }

    /** When the last party asked; null until then. */
    public LocalDate appliedOn() {
        return appliedOn;
    }

    /** Null until the court did something. */
    public String court() {
        return court;
    }

    /** Null until the court has taken it up. */
    public String courtNumber() {
        return courtNumber;
    }

    public LocalDate filedOn() {
        return filedOn;
    }

    public LocalDate decidedOn() {
        return decidedOn;
    }
}
