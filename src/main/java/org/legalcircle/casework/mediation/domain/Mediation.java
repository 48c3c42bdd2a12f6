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
import java.util.UUID;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.EscalationRisk;
import org.legalcircle.casework.mediation.MediationMoved;
import org.legalcircle.casework.mediation.MediationRegistered;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.PartyAnswered;
import org.legalcircle.casework.mediation.PartyInvited;
import org.legalcircle.identity.OrganisationLevel;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.error.Refused;

/** What happens inside a matter of mediation; it has the identifier of the matter. */
@Entity
@Table(schema = "mediation", name = "mediation")
public class Mediation extends Aggregate {
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

    @Column(name = "registered_at", updatable = false)
    private Instant registeredAt;

    @Column(name = "accepted_at")
    private Instant acceptedAt;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Transient
    private List<Party> parties;

    /** For the persistence layer. */
    protected Mediation() {}

    private Mediation(UUID id) {
        super(id);
    }

    /** Somebody asks for it: the first party of the applicants, who consents by that. Each side has somebody. */
    public static Mediation register(
            UUID matter, UUID applicant, Dispute dispute, Place place, List<Party> parties, Instant now) {
        var mediation = new Mediation(matter);
        mediation.parties = List.copyOf(parties);
        mediation.stage = MediationStage.REGISTERED;
        mediation.disputeType = dispute.type();
        mediation.amountFen = dispute.amountFen();
        mediation.areaCode = dispute.areaCode();
        mediation.happenedOn = dispute.happenedOn();
        mediation.peopleInvolved = dispute.peopleInvolved();
        mediation.risk = dispute.risk();
        mediation.openToPublic = dispute.openToPublic();
        mediation.lieAt(place);
        mediation.registeredAt = now;
        mediation.applicantParty().belongTo(applicant);
        mediation.applicantParty().answer(Consent.GIVEN, ConsentMethod.REQUEST, now);
        mediation.raise(new MediationRegistered(matter, place.organisationId(), dispute.type(), now));
        return mediation;
    }

    private Party applicantParty() {
        if (parties.stream().noneMatch(party -> party.side() == Side.RESPONDENT)) {
            throw new Refused(MediationRefusal.BOTH_SIDES_REQUIRED);
        }
        return parties.stream()
                .filter(party -> party.side() == Side.APPLICANT)
                .findFirst()
                .orElseThrow(() -> new Refused(MediationRefusal.BOTH_SIDES_REQUIRED));
    }

    /** A party that has not answered is invited. */
    public void invite(UUID party, Instant now) {
        requireBeforeAcceptance();
        requireParty(party).requireUndecided();
        if (stage == MediationStage.REGISTERED) {
            enter(MediationStage.CONSENT_PENDING, now);
        }
        raise(new PartyInvited(id(), party, now));
    }

    /** A party consents; nothing more happens until it is taken up. False where it said the same before. */
    public boolean consent(UUID party, ConsentMethod method, Instant now) {
        return isNews(party, Consent.GIVEN, method, now);
    }

    /** A party clearly refuses, and that ends it (art. 17). False where it said the same before. */
    public boolean refuse(UUID party, ConsentMethod method, Instant now) {
        var news = isNews(party, Consent.REFUSED, method, now);
        if (news) {
            enter(MediationStage.REFUSED_BY_PARTY, now);
        }
        return news;
    }

    private boolean isNews(UUID party, Consent answer, ConsentMethod method, Instant now) {
        if (requireParty(party).hasSaid(answer, method)) {
            return false;
        }
        requireBeforeAcceptance();
        requireParty(party).answer(answer, method, now);
        raise(new PartyAnswered(id(), party, answer == Consent.GIVEN, now));
        return true;
    }

    /** A citizen acts for a party that has consented, from now on by an account; never for both sides. */
    public void claim(UUID party, UUID account) {
        var claimed = requireParty(party);
        if (claimed.consent() != Consent.GIVEN) {
            throw new Refused(MediationRefusal.CONSENT_FIRST);
        }
        if (partiesOf(account).stream().anyMatch(own -> own.side() != claimed.side())) {
            throw new Refused(MediationRefusal.OTHER_SIDE_IS_YOURS);
        }
        claimed.belongTo(account);
    }

    /** It is taken up; refused as long as a party has not consented (art. 17). */
    public void accept(Instant now) {
        if (parties.stream().anyMatch(party -> party.consent() != Consent.GIVEN)) {
            throw new Refused(MediationRefusal.CONSENT_MISSING);
        }
        enter(MediationStage.ACCEPTED, now);
        acceptedAt = now;
    }

    /** Somebody is to mediate, for the first time or in place of somebody else. */
    public void appoint(UUID mediator, Instant now) {
        requirePoliceTold();
        enter(MediationStage.ASSIGNED, now);
        mediatorId = mediator;
    }

    /** The first session begins; refused as long as the police have to be told first (art. 25). */
    public void begin(Instant now) {
        requirePoliceTold();
        enter(MediationStage.MEDIATING, now);
    }

    /** Refuses to go on as long as the risk is high and the police were not told. */
    public void requirePoliceTold() {
        if (risk == EscalationRisk.HIGH && policeToldAt == null) {
            throw new Refused(MediationRefusal.POLICE_NOTICE_REQUIRED);
        }
    }

    /**
     * Its matter stands like this now: it does the same, or refuses.
     *
     * @param worker who works on the matter; null where nobody does
     */
    public void standAs(MatterStage matter, UUID worker, Instant now) {
        switch (matter) {
            case SUBMITTED, SUPPLEMENT_REQUESTED, SUSPENDED -> {}
            case ACCEPTED -> acceptUnlessDone(now);
            case IN_PROGRESS -> appointUnlessDone(worker, now);
            case DECLINED -> end(MediationStage.NOT_ACCEPTED, now);
            case WITHDRAWN -> end(MediationStage.WITHDRAWN, now);
            case CONCLUDED -> requireSettled();
        }
    }

    private void acceptUnlessDone(Instant now) {
        if (stage.isBeforeAcceptance()) {
            accept(now);
        }
    }

    private void appointUnlessDone(UUID worker, Instant now) {
        if (worker != null && !worker.equals(mediatorId)) {
            appoint(worker, now);
        }
    }

    private void end(MediationStage how, Instant now) {
        if (stage.isOpen()) {
            enter(how, now);
        }
    }

    private void requireSettled() {
        if (stage.isOpen() && !stage.isAgreed()) {
            throw stage.refused();
        }
    }

    /**
     * It enters another stage, and that is told. For verbs of this aggregate and of what belongs to it.
     *
     * @throws Refused where the stage may not follow
     */
    void enter(MediationStage next, Instant now) {
        var before = stage;
        stage = stage.to(next);
        endedAt = stage.isOpen() ? null : now;
        raise(new MediationMoved(id(), organisationId, before, next, now));
    }

    private void requireBeforeAcceptance() {
        if (!stage.isBeforeAcceptance()) {
            throw stage.refused();
        }
    }

    private void lieAt(Place place) {
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

    /**
     * Refuses staff who neither mediate it nor work in a branch it lies in, as unknown.
     *
     * @param branch path of the organisation that heads the branch
     */
    public void requireServedBy(UUID staff, String branch) {
        if (!staff.equals(mediatorId) && (branch == null || !organisationPath.startsWith(branch))) {
            throw new Refused(MediationRefusal.MEDIATION_NOT_FOUND);
        }
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
}
