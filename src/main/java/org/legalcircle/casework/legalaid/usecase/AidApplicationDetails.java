package org.legalcircle.casework.legalaid.usecase;

import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.matter.MatterFacts;

/**
 * An application, opened for somebody who may read it.
 *
 * @param matter how its matter stands; null for a draft
 * @param reasons of the last decision; null where there is none
 */
public record AidApplicationDetails(AidApplication application, AidForm form, MatterFacts matter, String reasons) {
    /** Never tells what is in it. */
    @Override
    public String toString() {
        return "AidApplicationDetails " + application.id();
    }
}
