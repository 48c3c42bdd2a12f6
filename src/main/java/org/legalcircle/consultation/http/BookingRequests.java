package org.legalcircle.consultation.http;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.legalcircle.consultation.domain.Channel;
import org.legalcircle.consultation.domain.HoldRequest;
import org.legalcircle.consultation.domain.Topic;

/** Bodies of the calls that make and change bookings. */
final class BookingRequests {
    private BookingRequests() {}

    /**
     * Keeps a seat for a while.
     *
     * @param question what it is about, in the citizen's words
     */
    @Schema(name = "HoldASeat")
    record HoldASeat(
            @NotNull UUID slotId,
            @NotNull Channel channel,
            @NotNull Topic topic,

            @Schema(nullable = true, examples = "老板拖欠三个月工资，怎么办？") @Size(max = 2000)
            String question) {
        HoldRequest wish() {
            return new HoldRequest(channel, topic, question);
        }
    }

    /** Changes to another slot. */
    @Schema(name = "MoveABooking")
    record MoveABooking(@NotNull UUID slotId, @NotNull Channel channel) {}

    /** Gives a booking up. */
    @Schema(name = "CancelABooking")
    record CancelABooking(
            @Schema(examples = "临时有事") @NotBlank @Size(max = 500)
            String reason) {}
}
