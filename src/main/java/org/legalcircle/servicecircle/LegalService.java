package org.legalcircle.servicecircle;

/** What people can be served with at a point: the ten lines of public legal service. */
public enum LegalService {
    /** Legal publicity. */
    PUBLICITY,
    CONSULTATION,
    /** Administrative reconsideration. */
    RECONSIDERATION,
    /** People's mediation. */
    MEDIATION,
    /** Mediation between a citizen and an authority. */
    ADMINISTRATIVE_MEDIATION,
    LEGALITY_REVIEW,
    NOTARISATION,
    LEGAL_AID,
    /** Forensic appraisal. */
    APPRAISAL,
    ARBITRATION
}
