package org.legalcircle.consultation.store;

import java.time.Instant;
import java.util.UUID;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Topic;

/**
 * Which free slots are looked for; what is null does not matter.
 *
 * @param organisationPath inside this branch
 * @param from the earliest start
 * @param to the latest start, exclusive
 */
public record SlotFilter(
        Topic topic, String organisationPath, UUID adviserId, Channel channel, Instant from, Instant to) {}
