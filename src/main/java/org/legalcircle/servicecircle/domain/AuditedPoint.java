package org.legalcircle.servicecircle.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** A point as an audit looks at it: where it is, and when in the week somebody finds it open. */
public final class AuditedPoint {
    private final UUID id;
    private final Place place;
    private final OpeningHours hours;
    private final OpenWeek week;
    private final Map<Integer, HourSet> byMinutesOfTravel = new HashMap<>();

    /**
     * A point as it is, or as it might be.
     *
     * @param id null for one that does not exist yet
     * @param week what {@code hours} come to in the week of the audit
     */
    public AuditedPoint(UUID id, Place place, OpeningHours hours, OpenWeek week) {
        this.id = id;
        this.place = place;
        this.hours = hours;
        this.week = week;
    }

    /** The point; null for one that does not exist yet. */
    public UUID id() {
        return id;
    }

    /** Where it is. */
    public Place place() {
        return place;
    }

    /** When it is open. */
    public OpeningHours hours() {
        return hours;
    }

    /** The hours at whose beginning somebody sets off who finds it open after so many minutes. */
    HourSet reachedAfter(int minutesOfTravel) {
        return byMinutesOfTravel.computeIfAbsent(minutesOfTravel, week::reachedAfter);
    }
}
