package org.legalcircle.casework.mediation.domain;

import org.legalcircle.platform.error.Refusal;

/** Why something about a mediation is refused. */
public enum MediationRefusal implements Refusal {
    MEDIATION_NOT_FOUND(404),
    PARTY_NOT_FOUND(404),
    /** The fact {@code stage} names the stage it is in. */
    MEDIATION_STAGE_FORBIDS(409),
    BOTH_SIDES_REQUIRED(422),
    /** Codes and invitations of both sides would reach the same person. */
    PHONE_OF_BOTH_SIDES(422),
    GUARDIAN_REQUIRED(422),
    REPRESENTATIVE_PROOF_REQUIRED(422),
    IDENTITY_NUMBER_UNSOUND(422),
    BIRTH_DATE_UNSOUND(422),
    NOT_HAPPENED_YET(422),
    /** No number an invitation could go to. */
    CONTACT_MISSING(422),
    CONSENT_MISSING(409),
    CONSENT_TOLD_BEFORE(409),
    PARTY_CLAIMED_BEFORE(409),
    POLICE_NOTICE_REQUIRED(409),
    /** Unknown or over. */
    INVITATION_NOT_FOUND(404),
    INVITED_TOO_OFTEN(429),
    /** It can be claimed once the party has consented. */
    CONSENT_FIRST(409),
    OTHER_SIDE_IS_YOURS(409),
    MEDIATOR_NOT_FOUND(404),
    /** Not a mediator, suspended, or of another county. */
    MEDIATOR_NOT_SUITABLE(422),
    /** Something ties the mediator to a party. */
    MEDIATOR_CONFLICTED(409),
    /** A relative, a neighbour, or an expert from outside: all parties have to choose just this one (art. 20). */
    MEDIATOR_NEEDS_CONSENT(409),
    /** The county centre has nobody above it. */
    NOTHING_ABOVE(409);

    private final int status;

    MediationRefusal(int status) {
        this.status = status;
    }

    @Override
    public int status() {
        return status;
    }

    @Override
    public String bundle() {
        return "mediation";
    }
}
