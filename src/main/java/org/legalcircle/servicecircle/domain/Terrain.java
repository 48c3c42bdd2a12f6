package org.legalcircle.servicecircle.domain;

/** What the roads around a place are like; an estimate of travel time takes longer on worse ones. */
public enum Terrain {
    PLAIN,
    HILLS,
    MOUNTAINS
}
