package org.legalcircle.consultation.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.domain.Topic;

/**
 * A booking as its citizen sees it.
 *
 * @param heldUntil until when a held or offered seat is kept; absent otherwise
 * @param sequence grows when the booking is moved or cancelled, as in the calendar entry
 * @param cancelReason why it was cancelled or called off; absent otherwise
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record BookingDetails(
        UUID id,
        Stage stage,
        UUID slotId,
        UUID adviserId,
        String adviserName,
        UUID organisationId,
        Channel channel,
        Topic topic,
        @Schema(nullable = true) String question,
        Instant startsAt,
        Instant endsAt,
        @Schema(nullable = true) Instant heldUntil,
        int sequence,
        @Schema(nullable = true) String cancelReason,
        Instant createdAt) {
    /** The same without what the citizen or the staff wrote. */
    public BookingDetails withoutWords() {
        return new BookingDetails(
                id,
                stage,
                slotId,
                adviserId,
                adviserName,
                organisationId,
                channel,
                topic,
                null,
                startsAt,
                endsAt,
                heldUntil,
                sequence,
                null,
                createdAt);
    }
}
