package org.legalcircle.casework.mediation.usecase;

import java.time.Instant;
import java.util.List;
import org.legalcircle.casework.mediation.domain.Agreement;
import org.legalcircle.casework.mediation.domain.AgreementPaper;
import org.legalcircle.casework.mediation.domain.Confirmability;
import org.legalcircle.casework.mediation.domain.ConfirmationDocument;
import org.legalcircle.casework.mediation.domain.CourtClock;
import org.legalcircle.casework.mediation.domain.Instalment;
import org.legalcircle.casework.mediation.domain.JudicialConfirmation;

/**
 * An agreement as those concerned may read it.
 *
 * @param confirmability null until it is in effect
 * @param confirmation null where nobody has asked for it
 * @param courtClock null where the court has nothing to do
 * @param documents a court wants to see
 * @param readAt when it was read
 */
public record AgreementFile(
        Agreement agreement,
        AgreementPaper paper,
        List<Instalment> instalments,
        Confirmability confirmability,
        JudicialConfirmation confirmation,
        CourtClock courtClock,
        List<ConfirmationDocument> documents,
        Instant readAt) {}
