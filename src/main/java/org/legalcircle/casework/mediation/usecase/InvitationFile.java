package org.legalcircle.casework.mediation.usecase;

import java.time.Instant;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Party;
import org.legalcircle.identity.OrganisationSummary;

/**
 * What whoever has the link of an invitation may know.
 *
 * @param applicantName of the first applicant, in full
 * @param form null until the party has consented
 */
public record InvitationFile(
        Mediation mediation,
        MatterFacts matter,
        Party party,
        String applicantName,
        OrganisationSummary organisation,
        MediationForm form,
        Instant expiresAt) {}
