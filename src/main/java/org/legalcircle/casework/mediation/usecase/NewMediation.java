package org.legalcircle.casework.mediation.usecase;

import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.matter.Standing;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.domain.Dispute;
import org.legalcircle.casework.mediation.domain.Particulars;
import org.legalcircle.casework.mediation.domain.PartyKind;
import org.legalcircle.casework.mediation.domain.Side;

/**
 * What is told when somebody asks for a mediation.
 *
 * @param proof of agency or guardianship of who asks; null for oneself
 * @param parties the first one of the applicants is who asks, or for whom that person acts
 */
public record NewMediation(
        UUID organisationId,
        Standing standing,
        String proof,
        Dispute dispute,
        MediationForm form,
        List<NewParty> parties) {
    /** A party as it is told. */
    public record NewParty(Side side, PartyKind kind, Particulars particulars) {}
}
