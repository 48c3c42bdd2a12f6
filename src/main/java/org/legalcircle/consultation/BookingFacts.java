package org.legalcircle.consultation;

import java.time.Instant;
import java.util.UUID;

/**
 * What other features may know of a booking: never what it is about.
 *
 * @param channel ON_SITE, PHONE or VIDEO_LINK
 * @param stage OFFERED, HELD, CONFIRMED, IN_SESSION, COMPLETED, MISSED, CANCELLED or EXPIRED
 * @param sequence grows with each change of its time and when it is given up
 */
public record BookingFacts(
        UUID bookingId,
        UUID citizenId,
        Instant startsAt,
        Instant endsAt,
        String adviserName,
        UUID organisationId,
        String channel,
        String stage,
        int sequence) {}
