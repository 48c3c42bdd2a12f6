package org.legalcircle.consultation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.legalcircle.consultation.BookingCancelled;
import org.legalcircle.consultation.BookingCheckedIn;
import org.legalcircle.consultation.BookingCompleted;
import org.legalcircle.consultation.BookingConfirmed;
import org.legalcircle.consultation.BookingExpired;
import org.legalcircle.consultation.BookingMissed;
import org.legalcircle.consultation.BookingMoved;
import org.legalcircle.consultation.NoShowWithdrawn;
import org.legalcircle.consultation.SeatOffered;
import org.legalcircle.platform.aggregate.Aggregate;
import org.legalcircle.platform.aggregate.Ids;
import org.legalcircle.platform.error.Refused;

/** A citizen's seat in a slot, from the hold to the end of the consultation. */
@Entity
@Table(schema = "consultation", name = "booking")
public class Booking extends Aggregate {
    @Column(name = "citizen_id")
    private UUID citizenId;

    @Embedded
    private Seat seat;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Enumerated(EnumType.STRING)
    private Channel channel;

    @Enumerated(EnumType.STRING)
    private Topic topic;

    private String question;

    @Column(name = "held_until")
    private Instant heldUntil;

    private int sequence;

    @Column(name = "waitlist_entry_id")
    private UUID waitlistEntryId;

    @Embedded
    private Ending ending;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    /** For the persistence layer. */
    protected Booking() {}

    private Booking(UUID citizenId, Slot slot, int seat, Channel channel, Topic topic, String question, Instant now) {
        super(Ids.next(now));
        this.citizenId = citizenId;
        this.channel = channel;
        this.topic = topic;
        this.question = question;
        this.createdAt = now;
        this.changedAt = now;
        this.seat = new Seat(slot, seat);
    }

    /** Keeps a free seat for somebody from the waitlist, until {@code until}. */
    public static Booking offered(WaitlistEntry entry, Slot slot, Instant until, Instant now) {
        var seat = slot.take(entry.channel(), now);
        var booking = new Booking(entry.citizenId(), slot, seat, entry.channel(), entry.topic(), entry.question(), now);
        booking.stage = Stage.OFFERED;
        booking.heldUntil = until;
        booking.waitlistEntryId = entry.id();
        booking.raise(new SeatOffered(
                booking.id(), booking.citizenId, entry.id(), slot.id(), booking.seat.startsAt(), until, now));
        return booking;
    }

    /**
     * The citizen decides for what is held or offered; refused once that has run out, or where the slot was closed since.
     */
    public Booking confirm(boolean slotIsOpen, Instant now) {
        if (hasRunOut(now)) {
            throw new Refused(
                    stage == Stage.OFFERED ? ConsultationRefusal.OFFER_EXPIRED : ConsultationRefusal.HOLD_EXPIRED);
        }
        enter(Stage.CONFIRMED, now);
        if (!slotIsOpen) {
            throw new Refused(ConsultationRefusal.SLOT_CLOSED);
        }
        raise(new BookingConfirmed(id(), citizenId, seat.slotId(), seat.adviserId(), seat.startsAt(), now));
        return this;
    }

    /**
     * The citizen changes to another slot, keeping the old seat until the new one is won; refused inside the notice
     * of the old slot unless it was only held, and by the new slot as for a hold.
     *
     * @return the number of the seat that was left, for whoever waits for it
     */
    public int move(Slot from, Destination to, Instant now) {
        requireStage(Stage.CONFIRMED, Stage.HELD);
        if (hasRunOut(now)) {
            throw new Refused(ConsultationRefusal.HOLD_EXPIRED);
        }
        if (to.slot().id().equals(seat.slotId())) {
            throw new Refused(ConsultationRefusal.SAME_SLOT);
        }
        requireNotice(from, now);
        var left = seat;
        seat = new Seat(to.slot(), to.take(topic, now));
        channel = to.channel();
        heldUntil = stage == Stage.HELD ? earlier(heldUntil, seat.startsAt()) : null;
        sequence++;
        changedAt = now;
        raise(new BookingMoved(
                id(), citizenId, seat.slotId(), seat.adviserId(), left.startsAt(), seat.startsAt(), now));
        return left.number();
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** The citizen gives it up; refused inside the notice of the slot unless it was only held. */
    public void cancel(Slot slot, String reason, Instant now) {
        requireNotice(slot, now);
        giveUp(CancelledBy.CITIZEN, reason, now);
    }

    /** The citizen does not want what was offered; refused once it was taken. */
    public void turnDown(Instant now) {
        requireStage(Stage.OFFERED);
        giveUp(CancelledBy.CITIZEN, null, now);
    }

    /** Staff call it off; they need not keep the notice, but must say why. */
    public void callOff(String reason, Instant now) {
        giveUp(CancelledBy.STAFF, reason, now);
    }

    /** The hold or the offer has run out. */
    public void expire(Instant now) {
        if (!hasRunOut(now)) {
            throw new IllegalStateException("it has not run out");
        }
        enter(Stage.EXPIRED, now);
        raise(new BookingExpired(id(), citizenId, seat.slotId(), waitlistEntryId, now));
    }

    /** Whether it is a hold or an offer whose time is over. */
    public boolean hasRunOut(Instant now) {
        return heldUntil != null && !now.isBefore(heldUntil);
    }

    /**
     * The citizen is there, or was; possible from half an hour before the start.
     *
     * @param writeUp how long after the end it can still be told
     */
    public void checkIn(Duration writeUp, Instant now) {
        seat.requireTimeToCheckIn(writeUp, now);
        enter(Stage.IN_SESSION, now);
        raise(new BookingCheckedIn(id(), citizenId, seat.adviserId(), now));
    }

    /** The consultation is over. */
    public void complete(Outcome how, String note, Instant now) {
        enter(Stage.COMPLETED, now);
        ending = Ending.completed(how, note);
        raise(new BookingCompleted(id(), citizenId, seat.adviserId(), how.name(), now));
    }

    /** The citizen did not come; can be said from ten minutes after the start. */
    public void miss(Instant now) {
        seat.requireTimeToBeMissing(now);
        enter(Stage.MISSED, now);
        raise(new BookingMissed(id(), citizenId, seat.adviserId(), seat.startsAt(), now));
    }

    /** It was wrong that the citizen did not come: the consultation took place and is to be completed. */
    public void withdrawMiss(Instant now) {
        requireStage(Stage.MISSED);
        enter(Stage.IN_SESSION, now);
        raise(new NoShowWithdrawn(id(), citizenId, seat.adviserId(), seat.startsAt(), now));
    }

    private void giveUp(CancelledBy by, String reason, Instant now) {
        enter(Stage.CANCELLED, now);
        ending = Ending.cancelled(by, reason);
        sequence++;
        raise(new BookingCancelled(
                id(), citizenId, seat.slotId(), seat.adviserId(), waitlistEntryId, by.name(), seat.startsAt(), now));
    }

    private void enter(Stage next, Instant now) {
        stage = stage.to(next);
        heldUntil = null;
        changedAt = now;
    }

    private void requireStage(Stage... one) {
        if (!Set.of(one).contains(stage)) {
            throw new Refused(ConsultationRefusal.WRONG_STAGE, Map.of("stage", stage));
        }
    }

    /** Only who has decided for it owes a notice. */
    private void requireNotice(Slot slot, Instant now) {
        if (stage == Stage.CONFIRMED && !slot.canBeChanged(now)) {
            throw new Refused(ConsultationRefusal.TOO_LATE_TO_CHANGE);
        }
    }

    public UUID citizenId() {
        return citizenId;
    }

    public Seat seat() {
        return seat;
    }

    public Channel channel() {
        return channel;
    }

    public Topic topic() {
        return topic;
    }

    /** Until when the seat is kept for somebody who has yet to decide; null afterwards. */
    public Instant heldUntil() {
        return heldUntil;
    }

    /** Grows when the booking is moved or cancelled. */
    public int sequence() {
        return sequence;
    }

    public Stage stage() {
        return stage;
    }

    /** The entry on the waitlist this seat was offered to, or null. */
    public UUID waitlistEntryId() {
        return waitlistEntryId;
    }
}
