package org.legalcircle.casework.matter.domain;

import java.util.UUID;
import org.legalcircle.casework.matter.Standing;
import org.legalcircle.platform.error.Refused;

/**
 * Who submitted a matter, and for whom.
 *
 * @param proof reference to the proof of agency or guardianship; null for oneself
 */
public record Applicant(UUID citizenId, Standing standing, String proof) {
    /** Refuses who acts for somebody else without a proof; drops one of somebody who acts for oneself. */
    public Applicant {
        if (standing != Standing.SELF && (proof == null || proof.isBlank())) {
            throw new Refused(MatterRefusal.PROOF_REQUIRED);
        }
        proof = standing == Standing.SELF ? null : proof;
    }
}
