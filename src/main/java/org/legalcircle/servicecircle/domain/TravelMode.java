package org.legalcircle.servicecircle.domain;

/** How somebody gets to a point. */
public enum TravelMode {
    WALK,
    BICYCLE,
    E_BIKE,
    CAR,
    /** By bus, and on foot to it and from it. */
    BUS
}
