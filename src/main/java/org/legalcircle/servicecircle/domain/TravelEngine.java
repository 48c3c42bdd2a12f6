package org.legalcircle.servicecircle.domain;

/** What a travel time comes from. */
public enum TravelEngine {
    /** Distance, detour and speed: no road is known. */
    ESTIMATE,
    /** A table service that speaks the protocol of OSRM. */
    TABLE_SERVICE,
    /** Roads of a map, in this process. */
    ROADS
}
