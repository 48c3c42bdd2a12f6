package org.legalcircle.casework.mediation.domain;

import java.util.UUID;
import org.legalcircle.platform.error.Refused;

/**
 * Who acts on a mediation.
 *
 * @param branch path of the organisation a staff member acts inside; null for a citizen
 */
public record Participant(UUID id, String branch) {
    /** Refuses who has nothing to do with the mediation, as unknown. */
    public void requireKnown(Mediation mediation) {
        if (branch == null) {
            mediation.requireOf(id);
        } else {
            mediation.requireServedBy(id, branch);
        }
    }

    /** Refuses anybody but its mediator. */
    public void requireMediator(Mediation mediation) {
        requireKnown(mediation);
        if (!isMediatorOf(mediation)) {
            throw new Refused(AgreementRefusal.MEDIATOR_ONLY);
        }
    }

    /** Refuses anybody but its mediator and the citizen who acts for the party. */
    public void requireFor(Mediation mediation, UUID party) {
        requireKnown(mediation);
        if (mediation.parties().stream().noneMatch(one -> one.id().equals(party))) {
            throw new Refused(AgreementRefusal.PARTY_UNKNOWN);
        }
        if (!isMediatorOf(mediation) && !mediation.requireParty(party).isOf(id)) {
            throw new Refused(AgreementRefusal.PARTY_UNKNOWN);
        }
    }

    /** Refuses who may not make this signature: a seal is put by anybody of the staff it lies with. */
    public void requireToSign(Mediation mediation, SignatoryKind kind, SigningMethod method, UUID party) {
        if (kind == SignatoryKind.PARTY && method == SigningMethod.CODE) {
            requireFor(mediation, party);
        } else if (kind == SignatoryKind.COMMITTEE && branch != null) {
            requireKnown(mediation);
        } else {
            requireMediator(mediation);
        }
    }

    private boolean isMediatorOf(Mediation mediation) {
        return branch != null && id.equals(mediation.mediatorId());
    }
}
