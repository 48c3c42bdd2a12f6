package org.legalcircle.consultation.domain;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;

/**
 * What somebody on the waitlist wants.
 *
 * @param organisationPath only inside this branch, or null for anywhere
 * @param adviserId only this adviser, or null for any
 * @param from the earliest start
 * @param to the latest start, exclusive
 * @param priorityReason why it is urgent; null unless it is
 */
public record WaitlistWish(
        Topic topic,
        Channel channel,
        String organisationPath,
        UUID adviserId,
        Instant from,
        Instant to,
        String question,
        Priority priority,
        String priorityReason) {

    /**
     * Refuses a wish that the adviser who is asked for can never fulfil.
     *
     * @param topics what that adviser gives advice on; none if there is no such adviser
     */
    public void requireOffered(Set<Topic> topics) {
        if (topics.isEmpty()) {
            throw new Refused(ConsultationRefusal.ADVISER_NOT_FOUND);
        }
        if (!topics.contains(topic)) {
            throw new Refused(ConsultationRefusal.TOPIC_NOT_OFFERED);
        }
    }

    /** The same wish with another priority. */
    public WaitlistWish withPriority(Priority other) {
        return new WaitlistWish(topic, channel, organisationPath, adviserId, from, to, question, other, priorityReason);
    }
}
