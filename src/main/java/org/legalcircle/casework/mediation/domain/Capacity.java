package org.legalcircle.casework.mediation.domain;

/** As what somebody speaks for a party. */
public enum Capacity {
    /** By a power of attorney. */
    AGENT,
    /** For somebody who cannot act alone. */
    GUARDIAN,
    /** For a company, an association, an authority. */
    LEGAL_REPRESENTATIVE
}
