package org.legalcircle.casework.legalaid;

/** What a case is about, as far as law gives aid for it (Legal Aid Law art. 31). */
public enum AidMatter {
    STATE_COMPENSATION,
    SOCIAL_INSURANCE,
    MAINTENANCE,
    WAGES,
    INJURY,
    DIVORCE,
    OTHER
}
