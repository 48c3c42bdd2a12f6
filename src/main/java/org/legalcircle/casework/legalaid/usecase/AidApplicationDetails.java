package org.legalcircle.casework.legalaid.usecase;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.casework.legalaid.AidForm;
import org.legalcircle.casework.legalaid.domain.AidApplication;
import org.legalcircle.casework.matter.MatterFacts;

/**
 * An application, opened for somebody who may read it.
 *
 * @param matter how its matter stands; null for a draft
 * @param asked what other bodies were asked, oldest first
 * @param reasons of the last decision; null where there is none
 * @param grounds of the last objection; null where there is none
 */
public record AidApplicationDetails(
        AidApplication application,
        AidForm form,
        MatterFacts matter,
        List<Asked> asked,
        String reasons,
        String grounds) {
    /** Never tells what is in it. */
    @Override
    public String toString() {
        return "AidApplicationDetails " + application.id();
    }

    /**
     * What a body was asked, opened.
     *
     * @param answer null, with what follows, as long as there is none
     */
    public record Asked(
            UUID id,
            String body,
            String question,
            Instant askedAt,
            String answer,
            Boolean confirmed,
            Instant answeredAt) {
        /** Never tells what was asked. */
        @Override
        public String toString() {
            return "Asked " + id;
        }
    }
}
