package org.legalcircle.servicecircle;

import java.time.Instant;
import java.util.UUID;

/**
 * How busy the counters of an organisation are at a moment, by what is booked.
 *
 * @param places all that can be booked on that day, gone by or not
 * @param taken how many of these are taken
 * @param free how many of these can still be booked and begin at that moment or later
 * @param busy how many people are being served at that moment
 * @param firstEnds when the first of these is done; null where nobody is being served
 * @param nextFree when the next place that can still be booked begins; null where none does within two weeks
 */
public record CounterLoad(
        UUID organisationId, int places, int taken, int free, int busy, Instant firstEnds, Instant nextFree) {
    /** Of an organisation that takes no bookings. */
    public static CounterLoad none(UUID organisationId) {
        return new CounterLoad(organisationId, 0, 0, 0, 0, null, null);
    }
}
