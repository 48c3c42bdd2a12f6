package org.legalcircle.casework.mediation.domain;

import java.time.LocalDate;
import org.legalcircle.casework.mediation.DisputeType;
import org.legalcircle.casework.mediation.EscalationRisk;
import org.legalcircle.platform.error.Refused;

/**
 * What is to be mediated, as far as it tells of nobody.
 *
 * @param amountFen what it is about in money; null where it is not about money
 * @param areaCode division code of the place
 * @param happenedOn null where that is not one day
 * @param peopleInvolved how many people it concerns, parties and others
 * @param openToPublic whether sessions may be heard by others; a party may ask for private ones (art. 23)
 */
public record Dispute(
        DisputeType type,
        Long amountFen,
        String areaCode,
        LocalDate happenedOn,
        int peopleInvolved,
        EscalationRisk risk,
        boolean openToPublic) {
    /** Refuses what has not happened yet. */
    public void requireHappenedBy(LocalDate today) {
        if (happenedOn != null && happenedOn.isAfter(today)) {
            throw new Refused(MediationRefusal.NOT_HAPPENED_YET);
        }
    }
}
