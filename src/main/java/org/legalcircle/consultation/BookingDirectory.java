package org.legalcircle.consultation;

import io.smallrye.mutiny.Uni;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** What other features may ask about bookings. Answers are what is committed, whatever transaction is at hand. */
public interface BookingDirectory {
    /** The booking, or a failure that is answered as not found. */
    Uni<BookingFacts> facts(UUID bookingId);

    /** Those of the list that exist, by identifier. */
    Uni<Map<UUID, BookingFacts>> facts(Collection<UUID> bookingIds);
}
