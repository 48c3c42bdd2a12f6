package org.legalcircle.consultation.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.consultation.BookingHeld;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;

/**
 * A hold that the rules allow, ready to race for a seat: the first stage of a {@link Booking}.
 *
 * @param bookingId the booking it becomes
 * @param heldUntil when it runs out: at the start at the latest
 */
public record Hold(
        UUID bookingId,
        BookableSlot slot,
        UUID citizenId,
        Channel channel,
        Topic topic,
        String question,
        Instant heldUntil,
        Instant now) {

    /** Decides about a hold; refuses what no free seat could mend. */
    public static Hold decide(BookableSlot slot, UUID citizenId, HoldRequest request, Duration lasting, Instant now) {
        slot.unsuitable(request.channel(), request.topic(), now).ifPresent(reason -> {
            throw new Refused(reason);
        });
        return new Hold(
                Ids.next(now),
                slot,
                citizenId,
                request.channel(),
                request.topic(),
                request.question(),
                earlier(now.plus(lasting), slot.slot().startsAt()),
                now);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What happened, once the seat is won. */
    public BookingHeld event() {
        return new BookingHeld(bookingId, citizenId, slot.slot().id(), heldUntil, now);
    }
}
