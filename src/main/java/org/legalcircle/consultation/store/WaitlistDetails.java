package org.legalcircle.consultation.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Priority;
import org.legalcircle.consultation.domain.Topic;
import org.legalcircle.consultation.domain.WaitlistEntry;
import org.legalcircle.consultation.domain.WaitlistStage;

/**
 * A place on the waitlist as its citizen sees it.
 *
 * @param before how many wait before it for the same topic and channel; absent once nobody waits any more
 * @param bookingId the booking that keeps the offered seat; absent while there is none
 * @param slotId the slot that is offered
 * @param offeredUntil until when the offer stands
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WaitlistDetails(
        UUID id,
        WaitlistStage stage,
        Topic topic,
        Channel channel,
        Instant from,
        Instant to,
        Priority priority,
        @Schema(nullable = true) Integer before,
        @Schema(nullable = true) UUID bookingId,
        @Schema(nullable = true) UUID slotId,
        @Schema(nullable = true) Instant startsAt,
        @Schema(nullable = true) Instant offeredUntil,
        Instant joinedAt) {

    /** An entry somebody has just made. */
    public static WaitlistDetails of(WaitlistEntry entry) {
        return new WaitlistDetails(
                entry.id(),
                entry.stage(),
                entry.topic(),
                entry.channel(),
                entry.from(),
                entry.to(),
                entry.priority(),
                null,
                entry.bookingId(),
                null,
                null,
                null,
                entry.joinedAt());
    }
}
