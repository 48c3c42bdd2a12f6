package org.legalcircle.consultation.domain;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.legalcircle.platform.error.Refusal;

/**
 * A slot with what its adviser offers.
 *
 * @param slot its times and channels never change; all else may be as it was a minute ago
 */
public record BookableSlot(Slot slot, String adviserName, Set<Topic> topics) {
    /** Why this slot cannot be booked for the topic on the channel at {@code now}; empty if only a race decides. */
    public Optional<Refusal> unsuitable(Channel channel, Topic topic, Instant now) {
        return topics.contains(topic)
                ? slot.unsuitable(channel, now)
                : Optional.of(ConsultationRefusal.TOPIC_NOT_OFFERED);
    }
}
