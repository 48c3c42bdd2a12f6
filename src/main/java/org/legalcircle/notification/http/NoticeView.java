package org.legalcircle.notification.http;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.notification.domain.DeliveryChannel;
import org.legalcircle.notification.domain.DeliveryState;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.NoticeText;
import org.legalcircle.notification.store.NoticeSummary;

/** A notice as its recipient sees it, in the recipient's language. */
@SuppressWarnings("deprecation") // The document shows one example for a value; its successor writes a list.
@Schema(description = "Something the caller is to know")
public record NoticeView(
        UUID id,
        NoticeKind kind,

        @Schema(description = "A few words", example = "预约成功")
        String title,

        @Schema(
                description = "What happened, when, where, what to do",
                example = "您的法律咨询预约已确认：11月24日（周二）上午9:00。地点：清湖司法所（清湖街道清湖路 1 号）。")
        String text,

        @Schema(description = "The booking it is about", nullable = true)
        UUID bookingId,

        @Schema(description = "The place on the waitlist it is about", nullable = true)
        UUID waitlistEntryId,

        @Schema(description = "The matter it is about", nullable = true)
        UUID matterId,

        Instant createdAt,

        @Schema(description = "Null while it is unread", nullable = true)
        Instant readAt,

        @Schema(description = "How it reaches the caller") List<Delivery> deliveries) {

    /** How the notice reaches its recipient, and whether it did. */
    @Schema(name = "NoticeDelivery", description = "One way a notice reaches the caller, and whether it did")
    public record Delivery(
            DeliveryChannel channel,
            Outcome outcome,

            @Schema(description = "Since when it is so; null while it is on its way", nullable = true)
            Instant at) {

        static Delivery of(NoticeSummary.Delivery delivery) {
            return new Delivery(delivery.channel(), Outcome.of(delivery.state()), delivery.settledAt());
        }
    }

    /** What became of a delivery. */
    @Schema(name = "NoticeDeliveryOutcome")
    public enum Outcome {
        ON_ITS_WAY,
        SENT,
        NOT_DELIVERED,
        /** The booking had changed or begun before it was sent. */
        NO_LONGER_NEEDED;

        static Outcome of(DeliveryState state) {
            return switch (state) {
                case QUEUED, SENDING -> ON_ITS_WAY;
                case SENT -> SENT;
                case FAILED -> NOT_DELIVERED;
                case DROPPED -> NO_LONGER_NEEDED;
            };
        }
    }

    static NoticeView of(NoticeSummary notice, NoticeText words) {
        return new NoticeView(
                notice.id(),
                notice.kind(),
                words.title(),
                words.text(),
                notice.occasion().bookingId(),
                notice.occasion().waitlistEntryId(),
                notice.occasion().matterId(),
                notice.createdAt(),
                notice.readAt(),
                notice.deliveries().stream().map(Delivery::of).toList());
    }
}
