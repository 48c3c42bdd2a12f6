package org.legalcircle.casework.mediation.domain;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.legalcircle.casework.matter.MatterStage;
import org.legalcircle.casework.mediation.EndGround;
import org.legalcircle.casework.mediation.EscalationRisk;
import org.legalcircle.casework.mediation.MediationRegistered;
import org.legalcircle.casework.mediation.MediationStage;
import org.legalcircle.casework.mediation.MediatorSteppedBack;
import org.legalcircle.casework.mediation.PartyAnswered;
import org.legalcircle.casework.mediation.PartyInvited;
import org.legalcircle.platform.error.Refused;

/** What happens inside a matter of mediation; it has the identifier of the matter. */
@Entity
@Table(schema = "mediation", name = "mediation")
public class Mediation extends MediationRecord {
    /** For the persistence layer. */
    protected Mediation() {}

    private Mediation(UUID id, Dispute dispute, Place place, List<Party> parties, Instant now) {
        super(id, dispute, place, parties, now);
    }

    /** Somebody asks for it: the first party of the applicants, who consents by that. Each side has somebody. */
    public static Mediation register(
            UUID matter, UUID applicant, Dispute dispute, Place place, List<Party> parties, Instant now) {
        var mediation = new Mediation(matter, dispute, place, parties, now);
        mediation.applicantParty().belongTo(applicant);
        mediation.applicantParty().consent(ConsentMethod.REQUEST, now);
        mediation.raise(new MediationRegistered(matter, place.organisationId(), dispute.type(), now));
        return mediation;
    }

    /** Who asked for it; refuses where one side has nobody. */
    public Party applicantParty() {
        if (parties().stream().noneMatch(party -> party.side() == Side.RESPONDENT)) {
            throw new Refused(MediationRefusal.BOTH_SIDES_REQUIRED);
        }
        return parties().stream()
                .filter(party -> party.side() == Side.APPLICANT)
                .findFirst()
                .orElseThrow(() -> new Refused(MediationRefusal.BOTH_SIDES_REQUIRED));
    }

    /** A party that has not answered is invited. */
    public void invite(UUID party, Instant now) {
        requireBeforeAcceptance();
        requireParty(party).requireUndecided();
        if (stage() == MediationStage.REGISTERED) {
            enter(MediationStage.CONSENT_PENDING, now);
        }
        raise(new PartyInvited(id(), party, now));
    }

    /** A party consents; nothing more happens until it is taken up. False where it said the same before. */
    public boolean consent(UUID party, ConsentMethod method, Instant now) {
        if (requireParty(party).hasSaid(Consent.GIVEN, method)) {
            return false;
        }
        requireBeforeAcceptance();
        requireParty(party).consent(method, now);
        raise(new PartyAnswered(id(), party, true, now));
        return true;
    }

    /**
     * A party clearly refuses, at once or on second thoughts, and that ends it (arts. 17, 23); once an agreement binds,
     * it does not any more. False where it said the same before.
     */
    public boolean refuse(UUID party, ConsentMethod method, Instant now) {
        if (requireParty(party).hasSaid(Consent.REFUSED, method)) {
            return false;
        }
        requireNotAgreed();
        requireParty(party).refuse(method, now);
        raise(new PartyAnswered(id(), party, false, now));
        terminate(EndGround.PARTY_ENDED, now);
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
        if (parties().stream().anyMatch(party -> party.consent() != Consent.GIVEN)) {
            throw new Refused(MediationRefusal.CONSENT_MISSING);
        }
        enter(MediationStage.ACCEPTED, now);
    }

    /** Somebody is to mediate, for the first time or in place of somebody else. */
    public void appoint(UUID mediator, Instant now) {
        requirePoliceTold();
        enter(MediationStage.ASSIGNED, now);
        assign(mediator);
    }

    /** Refuses a choice of mediator where there is nothing to choose yet, or any more. */
    public void requireChoosing() {
        requireNotAgreed();
        if (stage().isBeforeAcceptance()) {
            throw stage().refused();
        }
    }

    private void requireNotAgreed() {
        if (!stage().isOpen() || stage().isAgreed()) {
            throw stage().refused();
        }
    }

    /** Who mediates does so no more: nothing goes on until the parties have somebody else. */
    public void releaseMediator(Instant now) {
        enter(MediationStage.ACCEPTED, now);
        assign(null);
        raise(new MediatorSteppedBack(id(), Settlement.citizensOf(this), now));
    }

    /** Whether this staff member mediates it, and there is still something to mediate. */
    public boolean isMediatedBy(UUID staff) {
        return staff.equals(mediatorId()) && stage().isOpen() && !stage().isAgreed();
    }

    /** Whether each party has chosen this mediator. */
    public boolean isWantedByAll(UUID mediator, Map<UUID, UUID> choices) {
        return parties().stream().allMatch(party -> mediator.equals(choices.get(party.id())));
    }

    /** The police know (art. 25). */
    public void tellPolice(Instant now) {
        requireOpen();
        policeKnowSince(now);
    }

    /** Staff judge the risk anew; where it is high, nothing goes on until the police know. */
    public void assess(EscalationRisk next) {
        requireOpen();
        judge(next);
    }

    /** It ends without an agreement; before it was taken up only because a party wants it no more. */
    public void terminate(EndGround ground, Instant now) {
        var early = stage().isBeforeAcceptance() && ground == EndGround.PARTY_ENDED;
        enter(early ? MediationStage.REFUSED_BY_PARTY : MediationStage.FAILED_TERMINATED, now);
        endOn(ground);
    }

    /** Another organisation holds it: whoever it has as mediator stays behind. */
    public void moveTo(Place place, Instant now) {
        lieAt(place);
        if (stage().isOpen() && !stage().isBeforeAcceptance() && !stage().isAgreed()) {
            enter(MediationStage.TRANSFERRED_UP, now);
            assign(null);
        }
    }

    /** The first session begins; refused as long as the police have to be told first (art. 25). */
    public void begin(Instant now) {
        requirePoliceTold();
        enter(MediationStage.MEDIATING, now);
    }

    /** Refuses to go on as long as the risk is high and the police were not told. */
    public void requirePoliceTold() {
        if (dispute().risk() == EscalationRisk.HIGH && policeToldAt() == null) {
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
            case IN_PROGRESS -> appointUnlessDone(matter, worker, now);
            case DECLINED -> end(MediationStage.NOT_ACCEPTED, now);
            case WITHDRAWN -> end(MediationStage.WITHDRAWN, now);
            case CONCLUDED -> requireSettled();
        }
    }

    /** Whether to stand as its matter does would appoint somebody. */
    public boolean wouldAppoint(MatterStage matter, UUID worker) {
        return matter == MatterStage.IN_PROGRESS && worker != null && !worker.equals(mediatorId());
    }

    private void acceptUnlessDone(Instant now) {
        if (stage().isBeforeAcceptance()) {
            accept(now);
        }
    }

    private void appointUnlessDone(MatterStage matter, UUID worker, Instant now) {
        if (wouldAppoint(matter, worker)) {
            appoint(worker, now);
        }
    }

    private void end(MediationStage how, Instant now) {
        if (stage().isOpen()) {
            enter(how, now);
        }
    }

    private void requireSettled() {
        if (stage().isOpen() && !stage().isAgreed()) {
            throw stage().refused();
        }
    }
}
