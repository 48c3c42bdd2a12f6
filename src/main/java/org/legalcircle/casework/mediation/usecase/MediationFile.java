package org.legalcircle.casework.mediation.usecase;

import java.util.List;
import org.legalcircle.casework.matter.MatterFacts;
import org.legalcircle.casework.mediation.MediationForm;
import org.legalcircle.casework.mediation.domain.Mediation;
import org.legalcircle.casework.mediation.domain.Particulars;
import org.legalcircle.casework.mediation.domain.Party;

/**
 * A mediation as somebody may read it.
 *
 * @param staff whether a staff member reads it
 */
public record MediationFile(
        Mediation mediation, MatterFacts matter, MediationForm form, List<OpenParty> parties, boolean staff) {
    /**
     * A party with who it is.
     *
     * @param own whether the reader acts for it
     */
    public record OpenParty(Party party, Particulars particulars, boolean own) {}
}
