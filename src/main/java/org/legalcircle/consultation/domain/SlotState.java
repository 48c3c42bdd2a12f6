package org.legalcircle.consultation.domain;

/** Whether a slot takes bookings. */
public enum SlotState {
    OPEN,
    /** The rules no longer want it, but seats are taken. */
    CLOSED,
    /** The rules no longer want it and no seat is taken; kept for the history of its bookings. */
    WITHDRAWN
}
