package org.legalcircle.consultation.domain;

/** Who gave a booking up. */
public enum CancelledBy {
    CITIZEN,
    STAFF
}
