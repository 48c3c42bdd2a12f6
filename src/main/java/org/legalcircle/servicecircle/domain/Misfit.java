package org.legalcircle.servicecircle.domain;

/** Why a point does not serve somebody who wants to go there. */
public enum Misfit {
    /** No road leads there, as far as is known. */
    NO_WAY,
    /** The way takes longer than was wanted. */
    TOO_FAR,
    SERVICE_NOT_OFFERED,
    CLOSED_ON_ARRIVAL,
    /** All are booked who can be served that day, or nobody's turn comes before it closes. */
    NO_ROOM
}
