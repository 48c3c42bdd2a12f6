package org.legalcircle.consultation.store;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.consultation.domain.Channel;

/**
 * A free slot as the list shows it.
 *
 * @param freeSeats at least 1
 */
@RegisterForReflection
public record SlotSummary(
        UUID id,
        UUID adviserId,
        String adviserName,
        UUID organisationId,
        Instant startsAt,
        Instant endsAt,
        List<Channel> channels,
        int capacity,
        int freeSeats) {}
