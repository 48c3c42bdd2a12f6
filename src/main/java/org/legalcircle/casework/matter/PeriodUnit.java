package org.legalcircle.casework.matter;

/** What a period of law is counted in. */
public enum PeriodUnit {
    /** Runs from the moment to the moment, rest days included (Civil Code art. 201). */
    HOUR,
    CALENDAR_DAY,
    /** Days that are worked, make-up workdays among them. */
    WORKING_DAY,
    /** Ends on the corresponding day, or on the last of the month where there is none (Civil Code art. 202). */
    MONTH,
    /** Twelve months. */
    YEAR
}
