package org.legalcircle.consultation.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Stage;

/** A booking as a calendar shows it: whatever the citizen asks is left out. */
public record CalendarBooking(
        UUID id,
        UUID citizenId,
        Instant startsAt,
        Instant endsAt,
        String adviserName,
        UUID organisationId,
        Channel channel,
        Stage stage,
        int sequence,
        Instant createdAt,
        Instant changedAt) {}
