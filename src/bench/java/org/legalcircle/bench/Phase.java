package org.legalcircle.bench;

import org.HdrHistogram.Histogram;

/**
 * One workload on one party for some seconds.
 *
 * @param openRate calls a second that were meant to be sent; 0 where callers waited for their answers
 * @param partyMicros processor time of the party a call, 0 where it has no process of its own
 * @param databaseMicros processor time of PostgreSQL a call
 * @param foreign processors that others kept busy meanwhile
 * @param faults what is wrong in the database afterwards
 */
record Phase(
        String workload,
        Party party,
        double openRate,
        double perSecond,
        long errors,
        Histogram latency,
        double partyMicros,
        double databaseMicros,
        double foreign,
        String faults) {

    boolean open() {
        return openRate > 0;
    }

    /** Milliseconds that so many percent of the calls did not exceed. */
    double millis(double percentile) {
        return latency.getValueAtPercentile(percentile) / 1000.0;
    }
}
