package org.legalcircle.notification.usecase;

import org.legalcircle.consultation.BookingFacts;
import org.legalcircle.identity.CitizenContact;
import org.legalcircle.identity.OrganisationSummary;
import org.legalcircle.notification.domain.ShortText;
import org.legalcircle.notification.store.ClaimedText;

/**
 * A claimed text message with what is needed to send it; what is not there is null.
 *
 * @param facts the booking as it is now
 */
record Letter(ClaimedText claim, BookingFacts facts, OrganisationSummary place, CitizenContact contact) {
    ShortText text() {
        return ShortText.of(claim.kind(), claim.occasion(), facts, place, contact.locale());
    }

    /** Never tells to whom. */
    @Override
    public String toString() {
        return "Letter " + claim.id();
    }
}
