package org.legalcircle.casework.mediation.domain;

import java.util.Map;
import java.util.UUID;

/** Who came to a session, by party. */
public record AttendanceSheet(Map<UUID, Attendance> byParty) {
    static final AttendanceSheet EMPTY = new AttendanceSheet(Map.of());

    /** Keeps its own copy. */
    public AttendanceSheet {
        byParty = Map.copyOf(byParty);
    }
}
