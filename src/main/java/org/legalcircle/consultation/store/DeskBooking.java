package org.legalcircle.consultation.store;

import java.util.UUID;

/** A booking inside a branch with whose it is. */
public record DeskBooking(BookingDetails booking, UUID citizenId) {}
