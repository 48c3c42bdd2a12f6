package org.legalcircle.casework.mediation;

/** What a dispute is about, by the codes of the statistics of people's mediation (unverified, as of November 2026). */
public enum DisputeType {
    MARRIAGE_AND_FAMILY,
    NEIGHBOURS,
    HOUSING_AND_HOMESTEAD,
    CONTRACT,
    PRODUCTION_AND_BUSINESS,
    COMPENSATION,
    FOREST_AND_LAND,
    LAND_TAKING_AND_DEMOLITION,
    POLLUTION,
    LABOUR,
    PROPERTY_MANAGEMENT,
    ROAD_ACCIDENT,
    MEDICAL,
    CONSUMER,
    TOURISM,
    ONLINE_TRADE,
    SCHOOL,
    OTHER
}
