package org.legalcircle.consultation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.legalcircle.platform.error.Refused;

/** The seat a booking keeps: which one of which slot, where that is, and when. */
@Embeddable
public class Seat extends Appointment {
    private static final Duration EARLIEST_CHECK_IN = Duration.ofMinutes(30);
    private static final Duration GRACE = Duration.ofMinutes(10);

    @Column(name = "slot_id")
    private UUID slotId;

    private short capacity;

    @Column(name = "seat")
    private short number;

    /** For the persistence layer. */
    protected Seat() {}

    /** Seat {@code number} of the slot, which has just taken it. */
    Seat(Slot slot, int number) {
        super(slot);
        this.slotId = slot.id();
        this.capacity = (short) slot.capacity();
        this.number = (short) number;
    }

    /** Refuses to check somebody in earlier than half an hour before the start, or after the end. */
    void requireTimeToCheckIn(Duration writeUp, Instant now) {
        if (now.isBefore(startsAt().minus(EARLIEST_CHECK_IN))) {
            throw new Refused(ConsultationRefusal.TOO_EARLY);
        }
        if (!now.isBefore(endsAt().plus(writeUp))) {
            throw new Refused(ConsultationRefusal.TOO_LATE_TO_CHECK_IN);
        }
    }

    /** Refuses to call somebody missing earlier than ten minutes after the start. */
    void requireTimeToBeMissing(Instant now) {
        if (now.isBefore(startsAt().plus(GRACE))) {
            throw new Refused(ConsultationRefusal.TOO_EARLY);
        }
    }

    public UUID slotId() {
        return slotId;
    }

    /** Its number in the slot, from 0. */
    public int number() {
        return number;
    }
}
