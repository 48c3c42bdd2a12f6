package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.mediation.AgreementBreached;
import org.legalcircle.casework.mediation.InstalmentPerformed;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;
import org.legalcircle.platform.time.Zone;

/** What has to be done at once by an agreement in effect: an instalment, a whole payment, or an act. */
@Entity
@Table(schema = "mediation", name = "instalment")
public class Instalment extends Aggregate {
    @Column(name = "matter_id", updatable = false)
    private UUID matterId;

    @Column(name = "agreement_id", updatable = false)
    private UUID agreementId;

    @Column(updatable = false)
    private int obligation;

    @Column(updatable = false)
    private int position;

    @Column(name = "debtor_id", updatable = false)
    private UUID debtorId;

    @Column(name = "payee_id", updatable = false)
    private UUID payeeId;

    @Column(name = "amount_fen", updatable = false)
    private Long amountFen;

    @Column(name = "due_on", updatable = false)
    private LocalDate dueOn;

    @Column(name = "performed_fen")
    private long performedFen;

    @Enumerated(EnumType.STRING)
    private InstalmentState state;

    @Column(name = "performed_on")
    private LocalDate performedOn;

    /** For the persistence layer. */
    protected Instalment() {}

    private Instalment(Agreement agreement, int obligation, int position, Obligation of, InstalmentTerm term, UUID id) {
        super(id);
        this.matterId = agreement.matterId();
        this.agreementId = agreement.id();
        this.obligation = obligation;
        this.position = position;
        this.debtorId = of.debtorId();
        this.payeeId = of.payeeId();
        this.amountFen = of.kind() == ObligationKind.PAYMENT ? term.amountFen() : null;
        this.dueOn = term.dueOn();
        this.state = InstalmentState.OPEN;
    }

    /** All that is to be done by an agreement; a forbearance lasts and is no part of it. */
    public static List<Instalment> of(Agreement agreement, AgreementContents contents, Instant now) {
        var all = new ArrayList<Instalment>();
        for (var i = 0; i < contents.obligations().size(); i++) {
            var obligation = contents.obligations().get(i);
            if (obligation.kind() != ObligationKind.FORBEARANCE) {
                var parts = obligation.parts();
                for (var j = 0; j < parts.size(); j++) {
                    all.add(new Instalment(agreement, i + 1, j + 1, obligation, parts.get(j), Ids.next(now)));
                }
            }
        }
        return all;
    }

    /**
     * It was performed, or a part of it.
     *
     * @param fen how much was paid; null for an act, and for all that is left of a payment
     * @param day when; not in the future
     */
    public void perform(Long fen, LocalDate day, Instant now) {
        if (state == InstalmentState.PERFORMED) {
            throw new Refused(AgreementRefusal.PERFORMED_BEFORE);
        }
        if (day.isAfter(Zone.dateOf(now))) {
            throw new Refused(AgreementRefusal.PERFORMANCE_DAY_INVALID);
        }
        var paid = fen == null ? leftFen() : fen;
        if (paid > leftFen()) {
            throw new Refused(AgreementRefusal.PERFORMED_TOO_MUCH, Map.of("leftFen", leftFen()));
        }
        performedFen += paid;
        if (leftFen() == 0) {
            state = InstalmentState.PERFORMED;
            performedOn = day;
        } else if (state == InstalmentState.OPEN) {
            state = InstalmentState.PARTLY_PERFORMED;
        }
        raise(new InstalmentPerformed(matterId, id(), state.name(), now));
    }

    /** It was not performed, and its day is over. */
    public void breach(Instant now) {
        if (state == InstalmentState.PERFORMED || state == InstalmentState.BREACHED) {
            throw new Refused(AgreementRefusal.PERFORMED_BEFORE);
        }
        if (!isOverdueOn(Zone.dateOf(now))) {
            throw new Refused(AgreementRefusal.NOT_DUE_YET);
        }
        state = InstalmentState.BREACHED;
        raise(new AgreementBreached(matterId, id(), now));
    }

    /** Whether its day is over when {@code day} begins, and it is not performed. */
    public boolean isOverdueOn(LocalDate day) {
        return state != InstalmentState.PERFORMED && dueOn.isBefore(day);
    }

    /** How much is still owed; 0 for an act. */
    public long leftFen() {
        return amountFen == null ? 0 : amountFen - performedFen;
    }

    public UUID matterId() {
        return matterId;
    }

    /** Of which obligation of the agreement, counted from 1. */
    public int obligation() {
        return obligation;
    }

    /** Which part of that obligation, counted from 1. */
    public int position() {
        return position;
    }

    public UUID debtorId() {
        return debtorId;
    }

    public UUID payeeId() {
        return payeeId;
    }

    /** Null for an act. */
    public Long amountFen() {
        return amountFen;
    }

    public LocalDate dueOn() {
        return dueOn;
    }

    public InstalmentState state() {
        return state;
    }
}
