package org.legalcircle.consultation.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.consultation.domain.Booking;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.Hold;
import org.legalcircle.consultation.domain.Stage;
import org.legalcircle.consultation.domain.Topic;

/**
 * What became of a booking by the call it answers.
 *
 * @param heldUntil until when a held seat is kept; absent once confirmed
 * @param sequence grows when the booking is moved or cancelled, as in the calendar entry
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(description = "A booking as it is after the call")
public record BookingReceipt(
        UUID id,
        Stage stage,
        UUID slotId,
        UUID adviserId,
        UUID organisationId,
        Channel channel,
        Topic topic,
        Instant startsAt,
        Instant endsAt,
        @Schema(nullable = true) Instant heldUntil,
        int sequence) {

    static BookingReceipt of(Hold hold) {
        var slot = hold.slot().slot();
        return new BookingReceipt(
                hold.bookingId(),
                Stage.HELD,
                slot.id(),
                slot.adviserId(),
                slot.organisationId(),
                hold.channel(),
                hold.topic(),
                slot.startsAt(),
                slot.endsAt(),
                hold.heldUntil(),
                0);
    }

    static BookingReceipt of(Booking booking) {
        return new BookingReceipt(
                booking.id(),
                booking.stage(),
                booking.seat().slotId(),
                booking.seat().adviserId(),
                booking.seat().organisationId(),
                booking.channel(),
                booking.topic(),
                booking.seat().startsAt(),
                booking.seat().endsAt(),
                booking.heldUntil(),
                booking.sequence());
    }
}
