package org.legalcircle.consultation.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.legalcircle.platform.error.Refusal;
import org.legalcircle.platform.error.Refused;

/**
 * A bookable time of an adviser. Its seats are numbered from 0; a seat is taken as long as a booking keeps it. Times and
 * channels of a slot never change: other hours make other slots. The number of its seats, and until when it can be
 * booked and changed, follow the opening rules; it closes where more seats are taken than there should be.
 */
@Entity
@Table(schema = "consultation", name = "slot")
public class Slot extends Appointment {
    /** The largest group a slot can hold. */
    public static final int MOST_SEATS = 60;

    @Id
    private UUID id;

    private String[] channels;
    private short capacity;

    @Column(name = "bookable_until")
    private Instant bookableUntil;

    @Column(name = "change_until")
    private Instant changeUntil;

    private long taken;

    @Enumerated(EnumType.STRING)
    private SlotState state;

    /** For the persistence layer. */
    protected Slot() {}

    /** Takes the lowest free seat and answers its number; refuses what {@link #refusal} says. */
    int take(Channel channel, Instant now) {
        refusal(channel, now).ifPresent(reason -> {
            throw new Refused(reason);
        });
        var seat = Long.numberOfTrailingZeros(~taken);
        taken |= 1L << seat;
        return seat;
    }

    /** Gives a seat back. A closed slot whose last seat came back is withdrawn. */
    public void free(int seat) {
        taken &= ~(1L << seat);
        if (taken == 0 && state == SlotState.CLOSED) {
            state = SlotState.WITHDRAWN;
        }
    }

    /** Why no seat can be had at {@code now} on {@code channel}; empty if one can. */
    public Optional<Refusal> refusal(Channel channel, Instant now) {
        if (state != SlotState.OPEN) {
            return Optional.of(ConsultationRefusal.SLOT_CLOSED);
        }
        var unsuitable = unsuitable(channel, now);
        if (unsuitable.isPresent()) {
            return unsuitable;
        }
        return isFull() ? Optional.of(ConsultationRefusal.SLOT_FULL) : Optional.empty();
    }

    /** The part of {@link #refusal} that neither seats nor state decide, but what changes with the rules at most. */
    Optional<Refusal> unsuitable(Channel channel, Instant now) {
        if (!now.isBefore(bookableUntil)) {
            return Optional.of(ConsultationRefusal.TOO_LATE_TO_BOOK);
        }
        return Arrays.asList(channels).contains(channel.name())
                ? Optional.empty()
                : Optional.of(ConsultationRefusal.CHANNEL_NOT_OFFERED);
    }

    /** Whether every seat is taken. */
    public boolean isFull() {
        return taken == (1L << capacity) - 1;
    }

    /** Whether somebody who waits may still be offered a seat: it is open and there is time to answer. */
    public boolean canBeOffered(Instant answerableUntil) {
        return state == SlotState.OPEN && answerableUntil.isBefore(bookableUntil);
    }

    /** Whether a booking of this slot can still be moved or cancelled by the citizen. */
    boolean canBeChanged(Instant now) {
        return now.isBefore(changeUntil);
    }

    public UUID id() {
        return id;
    }

    /** Until when (exclusive) a seat can be booked. */
    public Instant bookableUntil() {
        return bookableUntil;
    }

    /** Number of seats, 1 to {@link #MOST_SEATS}. */
    public int capacity() {
        return capacity;
    }
}
