package org.legalcircle.casework.mediation.domain;

import org.legalcircle.platform.error.Refused;

/**
 * Who speaks for a party.
 *
 * @param mobile 11 digits, or null
 * @param proof reference to the power of attorney or to the proof of guardianship; null for a legal representative
 */
public record Representative(Capacity capacity, String name, String mobile, String proof) {
    /** Refuses an agent or guardian without a proof. */
    public Representative {
        if (capacity != Capacity.LEGAL_REPRESENTATIVE && (proof == null || proof.isBlank())) {
            throw new Refused(MediationRefusal.REPRESENTATIVE_PROOF_REQUIRED);
        }
    }

    /** Never tells who it is. */
    @Override
    public String toString() {
        return "Representative " + capacity;
    }
}
