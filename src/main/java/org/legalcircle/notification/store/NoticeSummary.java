package org.legalcircle.notification.store;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.legalcircle.notification.domain.DeliveryChannel;
import org.legalcircle.notification.domain.DeliveryState;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;

/**
 * A notice in its recipient's list.
 *
 * @param readAt null while it is unread
 */
public record NoticeSummary(
        UUID id, NoticeKind kind, Occasion occasion, Instant createdAt, Instant readAt, List<Delivery> deliveries) {

    /**
     * How it reaches the recipient.
     *
     * @param settledAt null while it is on its way
     */
    public record Delivery(DeliveryChannel channel, DeliveryState state, Instant settledAt) {}
}
