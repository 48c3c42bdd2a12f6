package org.legalcircle.identity;

/** The three levels of public legal service, each below the one before. */
public enum OrganisationLevel {
    COUNTY_CENTRE,
    TOWNSHIP_STATION,
    VILLAGE_POINT
}
