package org.legalcircle.consultation.domain;

/** Why staff have to look at a booking. */
public enum Attention {
    /** It is over, and nobody has said yet whether it took place or how it ended. */
    NOT_WRITTEN_UP,
    /** It is ahead in a slot that is closed: it has to be moved or called off. */
    SLOT_CLOSED
}
