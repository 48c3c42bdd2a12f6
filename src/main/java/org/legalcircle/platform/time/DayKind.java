package org.legalcircle.platform.time;

/** What the State Council's calendar says of a day. */
public enum DayKind {
    /** Monday to Friday, and no holiday. */
    WORKDAY,
    /** A Saturday or Sunday worked in exchange for a day off: a workday like any other. */
    MAKE_UP_WORKDAY,
    /** A Saturday or Sunday outside any holiday. */
    WEEKEND,
    /** A day off of a public holiday, weekends within it included. */
    HOLIDAY;

    /** Whether offices work on such a day. */
    public boolean isWorkday() {
        return this == WORKDAY || this == MAKE_UP_WORKDAY;
    }
}
