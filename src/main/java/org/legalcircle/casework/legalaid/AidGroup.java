package org.legalcircle.casework.legalaid;

/** People the law treats otherwise (Legal Aid Law arts. 25, 32, 42). */
public enum AidGroup {
    MINOR,
    ELDERLY,
    DISABLED,
    MIGRANT_WORKER,
    DOMESTIC_VIOLENCE_VICTIM
}
