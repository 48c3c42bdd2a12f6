package org.legalcircle.consultation.domain;

/** What a consultation is about. */
public enum Topic {
    LABOUR,
    MARRIAGE_FAMILY,
    INHERITANCE,
    LENDING,
    NEIGHBOURS,
    HOMESTEAD_LAND,
    EXPROPRIATION,
    TRAFFIC,
    CONSUMER,
    TENANCY,
    PROPERTY_MANAGEMENT,
    WORK_INJURY,
    PENSION_SOCIAL_SECURITY,
    LEGAL_AID,
    MEDIATION,
    NOTARY,
    RECONSIDERATION,
    CORRECTION,
    CRIMINAL,
    OTHER
}
