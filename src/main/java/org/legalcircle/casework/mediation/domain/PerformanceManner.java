package org.legalcircle.casework.mediation.domain;

/** How an obligation is performed. */
public enum PerformanceManner {
    CASH,
    BANK_TRANSFER,
    MOBILE_PAYMENT,
    /** By handing something over. */
    DELIVERY,
    /** By doing it oneself, or by having it done. */
    WORK,
    /** By leaving something alone. */
    OMISSION
}
