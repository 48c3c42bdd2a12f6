package org.legalcircle.servicecircle.domain;

import java.util.List;

/** What a village has of the points around it, in one week. */
public final class VillageAudit {
    private static final int SECONDS_OF_A_MINUTE = 60;
    private static final int MOST_TOLD = 255;

    private final Village village;
    private final int[] openPoints = new int[OpenWeek.HOURS];
    private final HourSet covered = new HourSet();
    private Way nearest;
    private int pointsInReach;
    private boolean estimated;
    private boolean standIn;

    private VillageAudit(Village village) {
        this.village = village;
    }

    /**
     * Counts what can be reached: for each hour of the week, the points that are open when somebody arrives who set off
     * as the hour began.
     *
     * @param ways from the village to each of the points, in their order; null where there is none
     * @param mostSeconds how long a way may take
     */
    public static VillageAudit of(Village village, List<AuditedPoint> points, List<Way> ways, int mostSeconds) {
        var audit = new VillageAudit(village);
        for (var i = 0; i < points.size(); i++) {
            audit.count(points.get(i), ways.get(i), mostSeconds);
        }
        return audit;
    }

    private void count(AuditedPoint point, Way way, int mostSeconds) {
        if (way == null) {
            return;
        }
        estimated |= way.engine() == TravelEngine.ESTIMATE;
        standIn |= way.standIn();
        if (nearest == null || way.seconds() < nearest.seconds()) {
            nearest = way;
        }
        if (way.seconds() <= mostSeconds) {
            pointsInReach++;
            var hours = point.reachedAfter(way.seconds() / SECONDS_OF_A_MINUTE);
            covered.addAll(hours);
            for (var hour = 0; hour < OpenWeek.HOURS; hour++) {
                openPoints[hour] += hours.has(hour) ? 1 : 0;
            }
        }
    }

    /** The village. */
    public Village village() {
        return village;
    }

    /** How many open points can be reached by who sets off as this hour of the week begins. */
    public int openPoints(int hour) {
        return openPoints[hour];
    }

    /** The same for all 168 hours, a byte each; 255 stands for more, too. */
    public byte[] openPoints() {
        var bytes = new byte[OpenWeek.HOURS];
        for (var hour = 0; hour < OpenWeek.HOURS; hour++) {
            bytes[hour] = (byte) Math.min(MOST_TOLD, openPoints[hour]);
        }
        return bytes;
    }

    /** In how many of the 168 hours at least one open point can be reached. */
    public int coveredHours() {
        return covered.size();
    }

    /** How many points lie within reach, open or not. */
    public int pointsInReach() {
        return pointsInReach;
    }

    /** The quickest way to any point, open or not; null if there is none. */
    public Way nearest() {
        return nearest;
    }

    /** Whether any way was estimated. */
    public boolean estimated() {
        return estimated;
    }

    /** Whether an estimate stood in for an engine that did not answer. */
    public boolean standIn() {
        return standIn;
    }

    /** How many of these hours are not covered yet. */
    int lacks(HourSet hours) {
        return covered.lacks(hours);
    }

    /** Takes these hours for covered from now on. */
    void cover(HourSet hours) {
        covered.addAll(hours);
    }

    /** How many people live there. */
    public int population() {
        return village.profile().population();
    }
}
