package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.EndGround;
import org.legalcircle.casework.mediation.EscalationRisk;
import org.legalcircle.casework.mediation.MediationEnded;
import org.legalcircle.casework.mediation.MediationMoved;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.Route;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;

/** What is kept of a mediation, and how a change of its stage is told. */
@MappedSuperclass
public abstract class MediationRecord extends Aggregate {
    @Enumerated(EnumType.STRING)
    private MediationStage stage;

    @Enumerated(EnumType.STRING)
    @Column(name = "dispute_type", updatable = false)
    private DisputeType disputeType;

    @Column(name = "amount_fen", updatable = false)
    private Long amountFen;

    @Column(name = "area_code", updatable = false)
    private String areaCode;

    @Column(name = "happened_on", updatable = false)
    private LocalDate happenedOn;

    @Column(name = "people_involved", updatable = false)
    private int peopleInvolved;

    @Enumerated(EnumType.STRING)
    private EscalationRisk risk;

    @Column(name = "open_to_public")
    private boolean openToPublic;

    @Column(name = "organisation_id")
    private UUID organisationId;

    @Column(name = "organisation_path")
    private String organisationPath;

    @Enumerated(EnumType.STRING)
    private OrganisationLevel level;

    @Column(name = "mediator_id")
    private UUID mediatorId;

    @Column(name = "police_told_at")
    private Instant policeToldAt;

    @Enumerated(EnumType.STRING)
    @Column(name = "end_ground")
    private EndGround endGround;

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Transient
    private List<Party> parties;

    /** For the persistence layer. */
    protected MediationRecord() {}

    MediationRecord(UUID id, Dispute dispute, Place place, List<Party> parties, Instant now) {
        super(id);
        this.parties = List.copyOf(parties);
        this.stage = MediationStage.REGISTERED;
        this.disputeType = dispute.type();
        this.amountFen = dispute.amountFen();
        this.areaCode = dispute.areaCode();
        this.happenedOn = dispute.happenedOn();
        this.peopleInvolved = dispute.peopleInvolved();
        this.risk = dispute.risk();
        this.openToPublic = dispute.openToPublic();
        this.registeredAt = now;
        lieAt(place);
    }

    /**
     * It enters another stage, and that is told.
     *
     * @throws Refused where the stage may not follow
     */
    void enter(MediationStage next, Instant now) {
        var before = stage;
        stage = stage.to(next);
        endedAt = stage.isOpen() ? null : now;
        if (next == MediationStage.ACCEPTED && acceptedAt == null) {
            acceptedAt = now;
        }
        raise(new MediationMoved(id(), organisationId, before, next, now));
        if (stage.hasFailed() || stage == MediationStage.WITHDRAWN) {
            raise(new MediationEnded(id(), Settlement.citizensOf(this), stage, now));
        }
    }

    void assign(UUID mediator) {
        mediatorId = mediator;
    }

    void endOn(EndGround ground) {
        endGround = ground;
    }

    void policeKnowSince(Instant now) {
        policeToldAt = now;
    }

    void judge(EscalationRisk next) {
        risk = next;
    }

    final void requireBeforeAcceptance() {
        if (!stage.isBeforeAcceptance()) {
            throw stage.refused();
        }
    }

    final void requireOpen() {
        if (!stage.isOpen()) {
            throw stage.refused();
        }
    }

    final void lieAt(Place place) {
        organisationId = place.organisationId();
        organisationPath = place.organisationPath();
        level = place.level();
    }

    /** Gives it its parties, which are kept beside it. */
    public void recall(List<Party> found) {
        parties = List.copyOf(found);
    }

    /** One of its parties; refuses any other as unknown. */
    public Party requireParty(UUID party) {
        return parties.stream()
                .filter(found -> found.id().equals(party))
                .findFirst()
                .orElseThrow(() -> new Refused(MediationRefusal.PARTY_NOT_FOUND));
    }

    /** Refuses a citizen who acts for none of its parties, as unknown. */
    public void requireOf(UUID account) {
        if (partiesOf(account).isEmpty()) {
            throw new Refused(MediationRefusal.MEDIATION_NOT_FOUND);
        }
    }

    /** Refuses staff it does not belong to ({@link #isServedBy}), as unknown. */
    public void requireServedBy(UUID staff, String branch) {
        if (!isServedBy(staff, branch)) {
            throw new Refused(MediationRefusal.MEDIATION_NOT_FOUND);
        }
    }

    /**
     * Whether a staff member mediates it, or works in a branch it lies in.
     *
     * @param branch path of the organisation that heads the branch
     */
    public boolean isServedBy(UUID staff, String branch) {
        return staff.equals(mediatorId) || branch != null && organisationPath.startsWith(branch);
    }

    /** The parties this citizen acts for. */
    public List<Party> partiesOf(UUID account) {
        return parties.stream().filter(party -> party.isOf(account)).toList();
    }

    /** All of them, in the order they were named. */
    public List<Party> parties() {
        return parties;
    }

    public MediationStage stage() {
        return stage;
    }

    /** What is to be mediated. */
    public Dispute dispute() {
        return new Dispute(disputeType, amountFen, areaCode, happenedOn, peopleInvolved, risk, openToPublic);
    }

    /** Where it lies now. */
    public Place place() {
        return new Place(organisationId, organisationPath, level);
    }

    /** What is left to the parties where it came to nothing (art. 26); nothing as long as it goes on. */
    public List<Route> routesLeft() {
        return stage.hasFailed() ? Route.leftFor(disputeType) : List.of();
    }

    /** The staff member who mediates; null where nobody was appointed. */
    public UUID mediatorId() {
        return mediatorId;
    }

    /** When the police were told; null where they were not. */
    public Instant policeToldAt() {
        return policeToldAt;
    }

    public Instant registeredAt() {
        return registeredAt;
    }

    /** When it was taken up; null where it was not. */
    public Instant acceptedAt() {
        return acceptedAt;
    }

    /** Why it was ended without an agreement; null where it was not. */
    public EndGround endGround() {
        return endGround;
    }

    /** When it came to its end; null as long as it goes on. */
    public Instant endedAt() {
        return endedAt;
    }
}
