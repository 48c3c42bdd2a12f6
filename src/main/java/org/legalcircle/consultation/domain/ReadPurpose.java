package org.legalcircle.consultation.domain;

/** Why somebody reads a booking in full; kept with the record of the reading. */
public enum ReadPurpose {
    /** The adviser of the booking prepares or gives the consultation. */
    CONSULTATION,
    /** A colleague gives it in the adviser's place. */
    STANDING_IN,
    /** The citizen has to be called, as to move the booking or call it off. */
    CONTACTING_CITIZEN,
    /** A complaint about it is looked into. */
    COMPLAINT,
    /** The quality of advice is looked at. */
    SUPERVISION
}
