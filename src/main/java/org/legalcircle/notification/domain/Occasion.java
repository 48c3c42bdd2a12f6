package org.legalcircle.notification.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a notice is about: identifiers and times only. What does not apply is null.
 *
 * @param startsAt when the consultation began or begins, as it was known then
 * @param previousStart when it was to begin before it was moved
 * @param answerUntil until when the recipient can answer
 * @param matterId the matter it is about
 */
public record Occasion(
        UUID bookingId,
        UUID waitlistEntryId,
        Instant startsAt,
        Instant previousStart,
        Instant answerUntil,
        UUID matterId) {
    /** One about no matter. */
    public Occasion(
            UUID bookingId, UUID waitlistEntryId, Instant startsAt, Instant previousStart, Instant answerUntil) {
        this(bookingId, waitlistEntryId, startsAt, previousStart, answerUntil, null);
    }

    /** A booking that begins at {@code startsAt}. */
    public static Occasion booking(UUID bookingId, Instant startsAt) {
        return new Occasion(bookingId, null, startsAt, null, null);
    }

    /** A booking that was moved. */
    public static Occasion move(UUID bookingId, Instant previousStart, Instant startsAt) {
        return new Occasion(bookingId, null, startsAt, previousStart, null);
    }

    /** A seat somebody on the waitlist can take. */
    public static Occasion offer(UUID bookingId, UUID waitlistEntryId, Instant startsAt, Instant answerUntil) {
        return new Occasion(bookingId, waitlistEntryId, startsAt, null, answerUntil);
    }

    /** Something about a matter that begins at {@code startsAt}, or has to be done by {@code until}; or null. */
    public static Occasion matter(UUID matterId, Instant startsAt, Instant until) {
        return new Occasion(null, null, startsAt, null, until, matterId);
    }

    /** Something about a matter that begins at another time than before. */
    public static Occasion moved(UUID matterId, Instant previousStart, Instant startsAt) {
        return new Occasion(null, null, startsAt, previousStart, null, matterId);
    }

    /** A place on the waitlist. */
    public static Occasion waiting(UUID waitlistEntryId) {
        return new Occasion(null, waitlistEntryId, null, null, null);
    }
}
