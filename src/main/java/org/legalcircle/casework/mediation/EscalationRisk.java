package org.legalcircle.casework.mediation;

/** How likely it is that a dispute turns violent. */
public enum EscalationRisk {
    LOW,
    MEDIUM,
    /** The police have to be told before anything else happens (People's Mediation Law art. 25). */
    HIGH
}
