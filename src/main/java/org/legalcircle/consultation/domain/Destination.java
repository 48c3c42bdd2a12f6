package org.legalcircle.consultation.domain;

import java.time.Instant;
import java.util.Set;
import org.legalcircle.platform.error.Refused;

/**
 * Where a booking is to be moved.
 *
 * @param slot locked by the transaction at hand
 * @param topics what its adviser gives advice on
 * @param channel how the citizen wants to be met there
 */
public record Destination(Slot slot, Set<Topic> topics, Channel channel) {
    /** Takes a seat for {@code topic} and answers its number; refuses as for a hold. */
    int take(Topic topic, Instant now) {
        if (!topics.contains(topic)) {
            throw new Refused(ConsultationRefusal.TOPIC_NOT_OFFERED);
        }
        return slot.take(channel, now);
    }
}
