package org.legalcircle.servicecircle;

/** The three levels of public legal service. */
public enum PointLevel {
    COUNTY_CENTRE,
    TOWNSHIP_STATION,
    VILLAGE_POINT
}
