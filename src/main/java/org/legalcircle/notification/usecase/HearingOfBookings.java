package org.legalcircle.notification.usecase;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.legalcircle.consultation.BookingCancelled;
import org.legalcircle.consultation.BookingConfirmed;
import org.legalcircle.consultation.BookingExpired;
import org.legalcircle.consultation.BookingMissed;
import org.legalcircle.consultation.BookingMoved;
import org.legalcircle.consultation.BookingReminderDue;
import org.legalcircle.consultation.NoShowWithdrawn;
import org.legalcircle.consultation.SeatOffered;
import org.legalcircle.consultation.WaitlistJoined;
import org.legalcircle.consultation.WaitlistLapsed;
import org.legalcircle.consultation.WaitlistLeft;
import org.legalcircle.notification.domain.NoticeKind;
import org.legalcircle.notification.domain.Occasion;
import org.legalcircle.platform.event.EventHandler;

/**
 * Which notice follows from which event. A hold makes none: whoever holds a seat is looking at it, and the hot path
 * keeps clear of the relay.
 */
@Singleton
class HearingOfBookings {
    private static final String STAFF = "STAFF";

    private final WritingNotices notices;

    HearingOfBookings(WritingNotices notices) {
        this.notices = notices;
    }

    @Produces
    @Singleton
    EventHandler<BookingConfirmed> confirmed() {
        return new Listening<>(
                "notification.booking-confirmed",
                BookingConfirmed.class,
                event -> notices.write(
                        event.citizenId(),
                        NoticeKind.BOOKING_CONFIRMED,
                        Occasion.booking(event.bookingId(), event.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<BookingMoved> moved() {
        return new Listening<>(
                "notification.booking-moved",
                BookingMoved.class,
                event -> notices.write(
                        event.citizenId(),
                        NoticeKind.BOOKING_MOVED,
                        Occasion.move(event.bookingId(), event.previousStart(), event.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<BookingCancelled> cancelled() {
        return new Listening<>(
                "notification.booking-cancelled",
                BookingCancelled.class,
                event -> notices.write(
                        event.citizenId(),
                        STAFF.equals(event.by()) ? NoticeKind.BOOKING_CALLED_OFF : NoticeKind.BOOKING_CANCELLED,
                        Occasion.booking(event.bookingId(), event.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<BookingExpired> expired() {
        return new Listening<>(
                "notification.booking-expired",
                BookingExpired.class,
                event -> notices.write(
                        event.citizenId(),
                        event.waitlistEntryId() == null ? NoticeKind.BOOKING_EXPIRED : NoticeKind.OFFER_LAPSED,
                        Occasion.offer(event.bookingId(), event.waitlistEntryId(), null, null)));
    }

    @Produces
    @Singleton
    EventHandler<BookingMissed> missed() {
        return new Listening<>(
                "notification.booking-missed",
                BookingMissed.class,
                event -> notices.write(
                        event.citizenId(),
                        NoticeKind.BOOKING_MISSED,
                        Occasion.booking(event.bookingId(), event.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<NoShowWithdrawn> missWithdrawn() {
        return new Listening<>(
                "notification.no-show-withdrawn",
                NoShowWithdrawn.class,
                event -> notices.write(
                        event.citizenId(),
                        NoticeKind.NO_SHOW_WITHDRAWN,
                        Occasion.booking(event.bookingId(), event.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<BookingReminderDue> reminderDue() {
        return new Listening<>(
                "notification.booking-reminder-due",
                BookingReminderDue.class,
                event -> notices.write(
                        event.citizenId(),
                        NoticeKind.valueOf("REMINDER_" + event.kind()),
                        Occasion.booking(event.bookingId(), event.startsAt())));
    }

    @Produces
    @Singleton
    EventHandler<SeatOffered> offered() {
        return new Listening<>(
                "notification.seat-offered",
                SeatOffered.class,
                event -> notices.write(
                        event.citizenId(),
                        NoticeKind.SEAT_OFFERED,
                        Occasion.offer(
                                event.bookingId(), event.waitlistEntryId(), event.startsAt(), event.offeredUntil())));
    }

    @Produces
    @Singleton
    EventHandler<WaitlistJoined> joined() {
        return new Listening<>(
                "notification.waitlist-joined",
                WaitlistJoined.class,
                event -> notices.write(
                        event.citizenId(), NoticeKind.WAITLIST_JOINED, Occasion.waiting(event.waitlistEntryId())));
    }

    @Produces
    @Singleton
    EventHandler<WaitlistLeft> left() {
        return new Listening<>(
                "notification.waitlist-left",
                WaitlistLeft.class,
                event -> notices.write(
                        event.citizenId(), NoticeKind.WAITLIST_LEFT, Occasion.waiting(event.waitlistEntryId())));
    }

    @Produces
    @Singleton
    EventHandler<WaitlistLapsed> lapsed() {
        return new Listening<>(
                "notification.waitlist-lapsed",
                WaitlistLapsed.class,
                event -> notices.write(
                        event.citizenId(), NoticeKind.WAITLIST_LAPSED, Occasion.waiting(event.waitlistEntryId())));
    }
}
